// Fills an embedded database with a practice of a given size: a few patients come in through the doors, with the advice
// they really get; the others repeat their assessments and letters, under names of their own.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { secretOf } from '../../apps/server/src/configuration/server-secret.ts'
import type { EmbeddedDatabase } from '../../apps/server/src/database/embedded-database.ts'
import { openEmbedded } from '../../apps/server/src/database/embedded-database.ts'
import type { Acting } from '../../apps/server/src/database/practice-database.ts'
import { PracticeDatabase } from '../../apps/server/src/database/practice-database.ts'
import { makeApp } from '../../apps/server/src/http/app.ts'
import { sought } from '../../apps/server/src/patients/sought.ts'
import { SignIn } from '../../apps/server/src/people/sign-in.ts'
import { FirstRun } from '../../apps/server/src/practices/first-run.ts'
import { seeded } from '../../packages/engine/src/seeded.ts'
import { compile } from '../../packages/guideline/src/index.ts'
import { patientAnswers } from '../../packages/guideline/src/patients.ts'
import { root } from '../subject.ts'
import { assessmentsOfEpisode, type Filled } from './filled.ts'

const role = 'physiotherapist'
const sessions = 400
/** The share of the answers of a worked case that is left out when advice is asked. */
const leftOut = 0.1
const worked = ['no-danger', 'profile-1', 'profile-3', 'kce-low', 'kce-very-high', 'radicular', 'elsewhere-well']

export async function fill(folder: string, patients: number): Promise<Filled> {
  const embedded = await openEmbedded(folder)
  const database = await PracticeDatabase.connect(embedded.asServer)
  try {
    const acting = await makePractice(database)
    const signIn = signInFor(database, folder)
    const cookies: string[] = []
    while (cookies.length < sessions) cookies.push(await cookieOf(signIn, acting))
    const cases = workedCases()
    await recordSome({ database, signIn, cookie: cookies[0] ?? '', cases })
    return { cookies, toAdvise: partlyAnswered(cases), patients, ...(await repeat(embedded, acting, patients)) }
  } finally {
    await database.close()
    await embedded.close()
  }
}

async function cookieOf(signIn: SignIn, { person }: Acting): Promise<string> {
  const entered = await signIn.sessions.enter(person ?? '', 'totp', new Headers())
  if (entered.kind !== 'entered') throw new Error('nobody could be signed in')
  return (entered.cookies[0] ?? '').replace(/;.*/, '')
}

const signInFor = (database: PracticeDatabase, dataFolder: string): SignIn =>
  new SignIn({
    pool: database.pool,
    practices: database,
    configuration: { secret: secretOf({ secret: null, dataFolder }), baseUrl: 'http://localhost' },
  })

async function makePractice(database: PracticeDatabase): Promise<Acting> {
  const acting = { practice: randomUUID(), person: randomUUID() }
  const { practice, person } = acting
  const language = 'nl'
  await database.within(acting, async (work) => {
    const one = { practice_id: practice, name: 'De Wervel', country: 'be', language } as const
    await work.insertInto('lende.practice').values(one).execute()
    const somebody = { person_id: person, name: 'Tom Wouters', email: 'tom@example.org', language } as const
    await work.insertInto('lende.person').values(somebody).execute()
    await work.insertInto('lende.membership').values({ practice_id: practice, person_id: person, role }).execute()
  })
  return acting
}

/** What follows from a day is worked out by the server, and not told to it. */
interface WorkedCase {
  readonly on: string
  readonly onsetFrom: string
  readonly written: { readonly answers: Readonly<Record<string, unknown>> }
}

function workedCases(): WorkedCase[] {
  const { content, guideline } = compile(`${root}/content`)
  const derived = new Set(guideline.facts.flatMap(({ id, derived }) => (derived === undefined ? [] : [id])))
  return worked.map((name) => {
    const answers = Object.entries(patientAnswers(content, name) ?? {}).filter(([fact]) => !derived.has(fact))
    return { on: '2026-11-01', onsetFrom: '2026-10-20', written: { answers: Object.fromEntries(answers) } }
  })
}

/** Each in many ways, as visits differ: what is the same from one to the next could be answered from memory. */
function partlyAnswered(cases: readonly WorkedCase[]): object[] {
  const random = seeded(1)
  return Array.from({ length: 40 }, () => cases)
    .flat()
    .map(({ written, ...one }) => {
      const answers = Object.entries(written.answers).filter(() => random() > leftOut)
      return { ...one, written: { answers: Object.fromEntries(answers) } }
    })
}

interface Recording {
  readonly cases: readonly WorkedCase[]
  readonly cookie: string
  readonly database: PracticeDatabase
  readonly signIn: SignIn
}

/** One patient for each case, with an episode, an assessment and a letter. */
async function recordSome({ database, signIn, cookie, cases }: Recording): Promise<void> {
  const firstRun = new FirstRun({
    practices: database,
    sessions: signIn.sessions,
    secret: 'only for this bench, and opened by nobody',
  })
  const app = makeApp({ database, signIn, firstRun })
  for (const one of cases) {
    const send = (url: string, body: object) => sent(app, url, { cookie, body })
    const born = { givenName: 'Jan', familyName: 'Peeters', birthDate: '1970-05-01', language: 'nl' }
    const { patient } = await send('/api/patients', born)
    const { episode } = await send(`/api/patients/${patient}/episodes`, {
      onsetFrom: '2026-01-01',
      onsetTo: '2026-01-03',
    })
    await send(`/api/episodes/${episode}/assessments`, { on: '2026-02-01', written: one.written })
    await send(`/api/episodes/${episode}/documents`, { content: letter, recipient: 'Dr. Claes' })
  }
  await app.close()
}

async function sent(
  app: FastifyInstance,
  url: string,
  { cookie, body }: { readonly cookie: string; readonly body: object },
): Promise<Readonly<Record<string, string>>> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() }
  const answer = await app.inject({ method: 'POST', url, headers, payload: body })
  if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.body}`)
  return answer.json()
}

const letter = {
  kind: 'letter-general-practitioner',
  language: 'nl',
  title: 'Brief aan de huisarts',
  head: [{ label: 'Naam', value: 'Jan Peeters' }],
  parts: Array.from({ length: 6 }, (_, part) => ({
    part: 'found',
    heading: `Deel ${part}`,
    lines: Array.from({ length: 8 }, (_, line) => ({
      kind: 'item',
      text: `Regel ${line} van een brief, zo lang als een regel in een brief meestal is.`,
      from: ['fact:fever'],
    })),
  })),
  foot: { edition: '2026.1', on: '2026-02-01', sources: [], superseded: [], disclaimer: 'Geen medisch hulpmiddel.' },
}

const families =
  'Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters De Smet Van den Broeck Dubois Lambert Dupont De Vries Van den Berg Bakker Visser Smit Meijer Müller Schmidt El Amrani Yılmaz Nguyen Kowalski Silva Verhaegen Hermans Aerts'
    .split(/ (?=[A-Z])/)
    .flatMap((name) => ['', 'Van ', 'Ver'].map((before) => `${before}${name}`))
const givens = 'Jan An Els Tom Mia Luc Sofie Ahmed Lotte Maria Johan Fatima Pieter Katrien Zoë Noah Emma Louis'.split(
  ' ',
)

/** So many in one statement, that the log of changes stays small. */
const batch = 5_000

/** As the keeper, without the checks that what is repeated has passed already. */
async function repeat(embedded: EmbeddedDatabase, { practice, person }: Acting, patients: number) {
  const client = new Client(embedded.asKeeper)
  await client.connect()
  const all = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows
  try {
    await client.query('set session_replication_role = replica; set synchronous_commit = off')
    const names = families.flatMap((family) => givens.map((given) => [family, given, sought(family, given)] as const))
    await client.query('create temp table name (number serial, family text, given text, sought text)')
    await client.query(
      'insert into name (family, given, sought) select * from unnest($1::text[], $2::text[], $3::text[])',
      [names.map(([family]) => family), names.map(([, given]) => given), names.map(([, , one]) => one)],
    )
    await client.query(`
      create temp table worked as select (row_number() over (order by assessment_id))::integer - 1 as number, a.*
      from lende.assessment a;
      create temp table letter as select * from lende.document limit 1;
      create temp table made (number integer, patient uuid, episode uuid)`)
    for (let from = 0; from < patients; from += batch) {
      await client.query('truncate made')
      await client.query('insert into made select n, uuidv7(), uuidv7() from generate_series($1::integer, $2) n', [
        from,
        Math.min(patients, from + batch) - 1,
      ])
      for (const statement of repeated)
        await client.query(statement, [practice, ...(statement.includes('$2') ? [person] : [])])
    }
    // As a record is that has stood for a day: nothing is left to tidy up while somebody waits for an answer.
    await client.query('vacuum (analyze)')
    const some = async (table: string, column: string): Promise<string[]> =>
      (await all<{ id: string }>(`select ${column} as id from ${table} order by random() limit 2000`)).map(
        ({ id }) => id,
      )
    const [{ bytes } = { bytes: 0 }] = await all<{ bytes: number }>(
      'select pg_database_size(current_database())::float8 as bytes',
    )
    return {
      names: names.map(([family]) => family.slice(0, 4)),
      episodes: await some('lende.episode', 'episode_id'),
      assessments: await some('lende.assessment', 'assessment_id'),
      bytes,
    }
  } finally {
    await client.end()
  }
}

const repeated = [
  `insert into lende.patient
    (practice_id, patient_id, given_name, family_name, birth_date, own_number, language, sought, is_synthetic)
    select $1, patient, given, family, date '1940-01-01' + (made.number * 7919) % 25000, 'P-' || made.number, 'nl', sought, true
    from made join name on name.number = 1 + (made.number * 7907) % (select count(*)::integer from name)`,
  `insert into lende.patient_name (practice_id, patient_id, sought)
    select $1, patient, n
    from made join lende.patient p on p.practice_id = $1 and p.patient_id = made.patient
    cross join lende.names_round(p.family_name || ' ' || p.given_name, p.sought) n`,
  `insert into lende.episode (practice_id, episode_id, patient_id, onset_from, onset_to)
    select $1, episode, patient, date '2026-01-01', date '2026-01-03' from made`,
  `insert into lende.care_team (practice_id, episode_id, person_id, role)
    select $1, episode, $2, '${role}' from made where number % 100 = 0`,
  `insert into lende.assessment (practice_id, assessment_id, episode_id, held_on, person_id, role, source, edition, country,
      onset_from, onset_to, answers, advice)
    select $1, uuidv7(), episode, date '2026-01-05' + 7 * turn, person_id, role, source, edition, country,
      onset_from, onset_to, answers, advice
    from made cross join generate_series(1, ${assessmentsOfEpisode}) turn
    join worked on worked.number = (made.number + turn) % (select count(*)::integer from worked)`,
  `insert into lende.document
      (practice_id, document_id, episode_id, assessment_id, kind, language, recipient, content, person_id)
    select $1, uuidv7(), episode, null, kind, language, recipient, content, person_id
    from made cross join generate_series(1, 2) cross join letter`,
]
