// A made-up practice on a data folder of its own: made at the first start, opened again at the next. It never meets a record.

import { Kysely, PostgresDialect } from 'kysely'
import type { Configuration } from '../configuration/configuration.ts'
import { isLoopback } from '../configuration/variables.ts'
import type { PracticeDatabase } from '../database/practice-database.ts'
import { editionsOfProgram } from '../editions/editions-of-program.ts'
import { makeApp } from '../http/app.ts'
import type { OpenRoute } from '../http/route.ts'
import { today } from '../http/today.ts'
import { personOf } from '../people/invitation-repository.ts'
import type { Role } from '../people/present.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { FirstRun } from '../practices/first-run.ts'
import { type MadeUp, madeUpPractice } from './courses.ts'
import { fill } from './fill.ts'
import { DemoLinks, demoRoutes } from './links.ts'
import { mark, markOf, WrongFolder } from './mark.ts'
import { makePeople } from './people.ts'

/** Any number: another makes other numbers and days. */
const seed = 1

interface Parts {
  readonly database: PracticeDatabase
  readonly signIn: SignIn
  readonly firstRun: FirstRun
}

export class Demo {
  readonly doors: readonly OpenRoute[] = demoRoutes(() => this.#links)
  readonly #dataFolder: string
  readonly #madeUp = madeUpPractice()
  #links: DemoLinks | null = null

  constructor({ dataFolder }: Pick<Configuration, 'dataFolder'>) {
    this.#dataFolder = dataFolder
  }

  /** Beginning with a /; none before it is ready. */
  get links(): DemoLinks['all'] {
    return this.#links?.all ?? []
  }

  /** Before anybody is let in. @throws WrongFolder */
  async makeReady(parts: Parts): Promise<void> {
    if (await parts.firstRun.isDue()) await this.#make(parts)
    else refuseUnlessWhole(this.#dataFolder)
    this.#links = new DemoLinks(await personsOf(parts, this.#madeUp))
  }

  async #make(parts: Parts): Promise<void> {
    const made = today()
    mark(this.#dataFolder, { made, isWhole: false })
    const app = makeApp(parts)
    const staff = await makePeople({ ...parts, app }, this.#madeUp)
    const { current: edition } = await editionsOfProgram()
    await fill({ app, staff, madeUp: this.#madeUp, edition, today: made, seed })
    for (const one of staff.values()) await one.leave()
    await app.close()
    mark(this.#dataFolder, { made, isWhole: true })
  }
}

function refuseUnlessWhole(dataFolder: string): void {
  const found = markOf(dataFolder)
  if (found === null)
    throw new WrongFolder(
      `${dataFolder} holds a practice; a demo has an empty folder of its own, so leave LENDE_DATA_DIR out`,
    )
  if (!found.isWhole)
    throw new WrongFolder(`the demo in ${dataFolder} was left half made; remove that folder, and start again`)
}

async function personsOf({ database }: Parts, { people }: MadeUp): Promise<ReadonlyMap<Role, string>> {
  const anywhere = new Kysely<never>({ dialect: new PostgresDialect({ pool: database.pool }) })
  const found = new Map<Role, string>()
  for (const { role, email } of people) {
    const person = await personOf(anywhere, email)
    if (person !== null) found.set(role, person)
  }
  return found
}

/** A demo lets in whoever has its links: it is for this machine, and for the database that it makes itself. */
export class NotForDemo extends Error {
  readonly kind = 'not-for-demo'
}

/** @throws NotForDemo */
export function forDemo(configuration: Configuration, isFolderTold: boolean): Configuration {
  const { databaseUrl, host, publicUrl, trustedProxies, dataFolder } = configuration
  if (databaseUrl !== null) throw new NotForDemo('a demo makes its own database; leave DATABASE_URL out')
  if (!isLoopback(host) || publicUrl !== null || trustedProxies.length > 0)
    throw new NotForDemo('a demo is for this machine; leave HOST, LENDE_PUBLIC_URL and LENDE_TRUSTED_PROXY out')
  return isFolderTold ? configuration : { ...configuration, dataFolder: `${dataFolder}-demo` }
}
