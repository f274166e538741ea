// The made-up practice and who works there. Nobody has a password that anybody knows: they come in by the links of a demo.

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Role } from '../people/present.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { FirstRun } from '../practices/first-run.ts'
import { AtDoors } from './at-doors.ts'
import type { MadeUp, Person } from './courses.ts'

export type Staff = ReadonlyMap<Role, AtDoors>

interface Doors {
  readonly app: FastifyInstance
  readonly signIn: SignIn
  readonly firstRun: FirstRun
}

export async function makePeople({ app, signIn, firstRun }: Doors, { practice, people }: MadeUp): Promise<Staff> {
  const { name: practiceName, ...place } = practice
  const first = personIn(people, 'lead')
  const asked = { ...place, practiceName, name: first.name, email: first.email, password: unknown(), isSynthetic: true }
  const begun = await firstRun.begin(asked, new Headers())
  if (begun.kind !== 'entered') throw new RangeError('somebody else began a practice here')
  const lead = await AtDoors.enter(app, signIn, begun.person)
  const staff = new Map<Role, AtDoors>([['lead', lead]])
  for (const one of people)
    if (one.role !== 'lead') staff.set(one.role, await invite(one, lead, { app, signIn }, place))
  return staff
}

async function invite(
  { role, name, email }: Person,
  lead: AtDoors,
  { app, signIn }: Omit<Doors, 'firstRun'>,
  { language }: Pick<MadeUp['practice'], 'language'>,
): Promise<AtDoors> {
  const { token } = await lead.send('/api/invitations', { name, email, language, roles: [role] })
  const given = { token: String(token), name, password: unknown() }
  const accepted = await signIn.invitations.accept(given, { headers: new Headers(), address: 'demo' })
  if (accepted.kind !== 'entered') throw new RangeError(`${role} was not made (${accepted.kind})`)
  return AtDoors.enter(app, signIn, accepted.person)
}

function personIn(people: readonly Person[], role: Role): Person {
  const found = people.find((one) => one.role === role)
  if (found === undefined) throw new RangeError(`courses.yaml has no ${role}`)
  return found
}

const unknown = (): string => randomBytes(24).toString('base64url')
