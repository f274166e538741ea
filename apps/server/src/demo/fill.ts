// Fills the made-up practice: everything in the order of its days, through the doors, as if it had been lived.

import { elapsedDays, seeded } from '@lende/engine'
import type { FastifyInstance } from 'fastify'
import type { Edition } from '../editions/edition.ts'
import type { Role } from '../people/present.ts'
import type { AtDoors } from './at-doors.ts'
import type { Answers, Contact, Course, Episode, Letter, MadeUp, Referral } from './courses.ts'
import { Days } from './days.ts'
import { letterOf } from './letter.ts'
import type { Staff } from './people.ts'
import { type Around, writtenOf } from './written.ts'

export interface Filling {
  readonly app: FastifyInstance
  readonly staff: Staff
  readonly madeUp: MadeUp
  readonly edition: Edition
  readonly today: string
  /** The same seed on the same day makes the same practice. */
  readonly seed: number
}

interface Step {
  readonly on: string
  readonly run: () => Promise<void>
}

/** Returns how many patients there are now. */
export async function fill(filling: Filling): Promise<number> {
  const steps = filling.madeUp.courses.flatMap((course, at) => new Lived(course, at, filling).steps())
  // What happens on one day stays in the order in which it is written.
  for (const { run } of steps.toSorted((one, other) => elapsedDays(other.on, one.on))) await run()
  return filling.madeUp.courses.length
}

/** One course while it is lived: what the doors answered so far. */
class Lived {
  readonly #filling: Filling
  readonly #course: Course
  readonly #at: number
  readonly #around: Around
  #patient = ''

  constructor(course: Course, at: number, filling: Filling) {
    const chance = seeded(filling.seed + at * 7919)
    const days = new Days(filling.today, Math.floor(chance() * 4))
    const born = days.born(course.patient.age, 20 + Math.floor(chance() * 320))
    this.#filling = filling
    this.#course = course
    this.#at = at
    this.#around = { madeUp: filling.madeUp, course, born, days, chance }
  }

  steps(): readonly Step[] {
    const { contacts, consents = [], again, 'again-pain': second } = this.#course
    const first = contacts[0]
    if (first === undefined) throw new RangeError(`${this.#course.course} has no contact`)
    const episode = new LivedEpisode(this.#course, this)
    const later = second === undefined ? null : new LivedEpisode(second, this, episode)
    return [
      this.step(first.day, async () => {
        this.#patient = await this.#register(this.#course.patient, `D-${100 + this.#at}`)
      }),
      ...episode.steps(),
      ...(later?.steps() ?? []),
      ...consents.map(({ day, ...consent }) =>
        this.step(day, async () => {
          const on = this.#around.days.atWork(day)
          await this.who('physiotherapist').send(`/api/patients/${this.#patient}/consents`, { ...consent, on })
        }),
      ),
      ...(again === undefined ? [] : this.#twice(again)),
    ]
  }

  /** Registered twice, and found out. */
  #twice({ day, merged, ...name }: NonNullable<Course['again']>): readonly Step[] {
    let other = ''
    return [
      this.step(day, async () => {
        other = await this.#register({ ...this.#course.patient, ...name }, null)
      }),
      this.step(merged, async () => {
        await this.who('physiotherapist').send(`/api/patients/${other}/merge`, { into: this.#patient })
      }),
    ]
  }

  async #register({ givenName, familyName, language }: Course['patient'], ownNumber: string | null): Promise<string> {
    const one = { givenName, familyName, language, birthDate: this.#around.born, ownNumber }
    const { patient } = await this.who('desk').send('/api/patients', one)
    return String(patient)
  }

  step(day: number, run: () => Promise<void>): Step {
    return { on: this.#around.days.atWork(day), run }
  }

  who(role: Role): AtDoors {
    const found = this.#filling.staff.get(role)
    if (found === undefined) throw new RangeError(`nobody is ${role}`)
    return found
  }

  get patient(): string {
    return this.#patient
  }
  get around(): Around {
    return this.#around
  }
  get filling(): Filling {
    return this.#filling
  }
}

class LivedEpisode {
  readonly #episode: Episode
  readonly #life: Lived
  readonly #earlier: LivedEpisode | null
  readonly #assessments = new Map<number, { readonly id: string; readonly on: string; readonly written: Answers }>()
  readonly #documents = new Map<string, string>()
  #id = ''

  constructor(episode: Episode, life: Lived, earlier: LivedEpisode | null = null) {
    this.#episode = episode
    this.#life = life
    this.#earlier = earlier
  }

  steps(): readonly Step[] {
    const { contacts, letters = [], referrals = [], close } = this.#episode
    const day = contacts[0]?.day ?? 0
    return [
      this.#life.step(day, () => this.#open()),
      ...contacts.flatMap((one) => this.#contact(one)),
      ...letters.map((one) => this.#life.step(one.after, () => this.#keepLetter(one))),
      ...referrals.flatMap((one) => this.#refer(one)),
      ...(close === undefined ? [] : [this.#life.step(close.day, () => this.#close(close))]),
    ]
  }

  get #onset() {
    const [from, to] = this.#episode.onset
    const { days } = this.#life.around
    return { from: days.on(from), to: days.on(to) }
  }

  async #open(): Promise<void> {
    const { from, to } = this.#onset
    const therapist = this.#life.who('physiotherapist')
    const beginning = { onsetFrom: from, onsetTo: to, recurrenceOf: this.#earlier === null ? null : this.#earlier.#id }
    const { episode } = await therapist.send(`/api/patients/${this.#life.patient}/episodes`, beginning)
    this.#id = String(episode)
    for (const role of this.#carers()) await this.#seat(role)
  }

  /** Who has a contact cares; the physiotherapist always does. */
  #carers(): ReadonlySet<Role> {
    const { contacts, referrals = [] } = this.#episode
    const asked = referrals.flatMap(({ to }) => (to === undefined ? [] : [to]))
    return new Set(['physiotherapist', ...contacts.map(({ by = 'physiotherapist' }) => by), ...asked])
  }

  async #seat(role: Role): Promise<void> {
    const { person } = this.#life.who(role)
    await this.#life.who('physiotherapist').send(`/api/episodes/${this.#id}/care-team`, { person, role })
  }

  #contact(contact: Contact): readonly Step[] {
    const { by = 'physiotherapist', day, corrected } = contact
    const on = this.#life.around.days.atWork(day)
    const role = this.#rolesOf(by)
    const recorded = this.#life.step(day, async () => {
      const written = writtenOf(contact, this.#life.around)
      const { assessment } = await this.#life
        .who(by)
        .send(`/api/episodes/${this.#id}/assessments`, { on, ...role, written })
      this.#assessments.set(day, { id: String(assessment), on, written })
    })
    if (corrected === undefined) return [recorded]
    return [recorded, this.#life.step(corrected.day, () => this.#correct(contact, corrected))]
  }

  async #correct(contact: Contact, corrected: NonNullable<Contact['corrected']>): Promise<void> {
    const { by = 'physiotherapist', day } = contact
    const { id, on } = this.#told(day)
    const written = writtenOf(contact, this.#life.around, { ...contact, ...corrected })
    const body = { on, ...this.#rolesOf(by), written, because: corrected.because }
    const { assessment } = await this.#life.who(by).send(`/api/assessments/${id}/correct`, body)
    this.#assessments.set(day, { id: String(assessment), on, written })
  }

  #told(day: number) {
    const found = this.#assessments.get(day)
    if (found === undefined) throw new RangeError(`there was no contact on day ${day}`)
    return found
  }

  /** A profession that is no role of its own says in which it advises. */
  #rolesOf(by: Role): { readonly role?: string } {
    const role = this.#life.filling.madeUp.people.find((one) => one.role === by)?.['advises-as']
    return role === undefined ? {} : { role }
  }

  async #keepLetter({ after, kind, by, to }: Letter): Promise<void> {
    const { id, on } = this.#told(after)
    const { madeUp, edition } = this.#life.filling
    const { by: seenBy = 'physiotherapist' } = this.#episode.contacts.find(({ day }) => day === after) ?? {}
    const role = by ?? seenBy
    const nameOf = (one: string): string | null => madeUp.people.find((who) => who.role === one)?.name ?? null
    const recipient = to === null ? null : (nameOf(to) ?? to)
    const { givenName, familyName } = this.#life.around.course.patient
    const content = letterOf(
      {
        kind,
        on,
        role,
        onset: this.#onset,
        assessments: this.#until(on),
        patient: { name: `${givenName} ${familyName}`, born: this.#life.around.born },
        from: nameOf(role) ?? '',
        to: recipient,
      },
      edition,
      madeUp,
    )
    const kept = await this.#life
      .who(role)
      .send(`/api/episodes/${this.#id}/documents`, { content, recipient, assessment: id })
    this.#documents.set(kind, String(kept['document']))
  }

  #until(on: string): readonly Answers[] {
    return [...this.#assessments.values()].filter((one) => one.on <= on).map((one) => ({ on: one.on, ...one.written }))
  }

  #refer({ day, from, to, with: kind, question, seen, answer, ...rest }: Referral): readonly Step[] {
    let referral = ''
    const toName = rest['to-name'] ?? null
    const answers = this.#life.who(to ?? from)
    const sent = this.#life.step(day, async () => {
      const addressee = to === undefined ? null : { person: this.#life.who(to).person, role: to }
      const document = kind === undefined ? null : (this.#documents.get(kind) ?? null)
      const body = { to: addressee, toName, question, document }
      referral = String((await this.#life.who(from).send(`/api/episodes/${this.#id}/referrals`, body))['referral'])
    })
    return [
      sent,
      ...(seen === undefined
        ? []
        : [this.#life.step(seen, async () => void (await answers.send(`/api/referrals/${referral}/seen`)))]),
      ...(answer === undefined
        ? []
        : [
            this.#life.step(answer.day, async () => {
              await answers.send(`/api/referrals/${referral}/answer`, { answer: answer.says, document: null })
            }),
          ]),
    ]
  }

  async #close({ day, because }: NonNullable<Episode['close']>): Promise<void> {
    const therapist = this.#life.who('physiotherapist')
    const { etag } = await therapist.read(`/api/episodes/${this.#id}`)
    const on = this.#life.around.days.atWork(day)
    await therapist.send(`/api/episodes/${this.#id}/close`, { on, because }, etag)
  }
}
