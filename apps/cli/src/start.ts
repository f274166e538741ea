// `npm start`: the practice on this machine, in the browser. Where its database cannot be had: why, and the consult without it.

import type { Configuration } from '@lende/server/configuration'
import type { Demo } from '@lende/server/demo'
import type { Closable } from '@lende/server/end-when-told'
import { causeOf } from '@lende/server/failed-at'
import { UsageError } from './invocation.ts'
import { root } from './product.ts'
import { asTold, linksOf } from './serve.ts'
import { whyNot } from './why-not.ts'

/** Who still waits for an answer at the end, in milliseconds: somebody sits before it. */
const longestEnd = 1_000

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

interface Open extends Closable {
  /** With a / at its end. */
  readonly address: string
  /** Where the browser goes first. */
  readonly first: string
  readonly lines: readonly string[]
}

/** Runs until it is stopped. */
export async function start(isDemo = false): Promise<void> {
  try {
    const { freshWeb, hasBrowser, openBrowser, wantedPort } = await import('@lende/web/serve')
    const { endWhenTold } = await import('@lende/server/end-when-told')
    const wanted = wantedPort(process.env['PORT'])
    const { folder } = await freshWeb(root, 'stale', () => say('Building Lende. This takes a few seconds, once.'))
    if (isDemo) say('Opening a made-up practice. It is made once, in about ten seconds.')
    const opening = isDemo ? demonstrating(folder, wanted) : withOrWithout(folder, wanted)
    const ending = saying(opening)
    // Why it does not open is told once, below.
    ending.catch(() => undefined)
    endWhenTold(ending, longestEnd)
    const open = await opening
    say(announcement(open, wanted))
    if (hasBrowser(process.env, process.platform)) openBrowser(open.first)
  } catch (failure) {
    process.stderr.write(`Lende could not start: ${failure instanceof Error ? failure.message : String(failure)}\n`)
    process.exitCode = 2
  }
}

const saying = async (opening: Promise<Open>): Promise<Closable> => {
  const { close } = await opening
  return { close: () => close().then(() => void say('\nLende has stopped.')) }
}

async function withOrWithout(folder: string, wanted: number): Promise<Open> {
  try {
    return await withPractice(folder, wanted, false)
  } catch (failure) {
    return { ...(await without(folder, wanted)), lines: noPractice(reasonOf(failure)) }
  }
}

/** Who asked for a demo is not helped by anything else. */
const demonstrating = (folder: string, wanted: number): Promise<Open> =>
  withPractice(folder, wanted, true).catch((failure) => {
    throw new UsageError(reasonOf(failure), { cause: failure })
  })

const reasonOf = (failure: unknown): string =>
  failure instanceof UsageError ? failure.message : (whyNot(failure) ?? String(causeOf(failure)))

async function withPractice(folder: string, wanted: number, isDemo: boolean): Promise<Open> {
  const { configuration, demo } = await asTold(onThisMachine(process.env, wanted), isDemo)
  const { firstRunAt, serve } = await import('@lende/server/serve')
  const { pageIn, TRIES } = await import('@lende/web/serve')
  const how = { most: longestEnd, page: pageIn(folder, true), tries: TRIES, ...(demo && { demo }) }
  const serving = await serve(configuration, faultsOnly, how)
  const { address, close } = serving
  try {
    const isDue = await serving.firstRun.isDue()
    const first = isDue ? firstRunAt(serving) : `${address}/#/practice`
    const lines = [...practice(first, isDue, configuration), ...(demo ? ['', ...linksOf(demo, address)] : [])]
    return { address: `${address}/`, first: seenFirst(demo, address) ?? first, lines, close }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** A demo begins with who sees patients. */
function seenFirst(demo: Demo | undefined, address: string): string | undefined {
  const path = demo?.links.find(([role]) => role === 'physiotherapist')?.[1]
  return path === undefined ? undefined : `${address}${path}`
}

async function without(folder: string, wanted: number): Promise<Omit<Open, 'lines'>> {
  const { serveNear, stopServing } = await import('@lende/web/serve')
  const serving = await serveNear(folder, wanted)
  return { address: serving.address, first: serving.address, close: async () => stopServing(serving) }
}

/** Nobody else reaches it: what the environment tells of a server for others does not count here. */
function onThisMachine(environment: NodeJS.ProcessEnv, wanted: number): NodeJS.ProcessEnv {
  const { HOST, LENDE_PUBLIC_URL, LENDE_TLS_CERT, LENDE_TLS_KEY, LENDE_TRUSTED_PROXY, ...rest } = environment
  return { ...rest, PORT: String(wanted) }
}

/** A terminal that somebody looks at is no place for a line for each answer. */
const faultsOnly = { write: (line: string) => void (/"level":[56]0/.test(line) && process.stderr.write(line)) }

const practice = (first: string, isDue: boolean, { databaseUrl, dataFolder }: Configuration): readonly string[] => [
  ...(isDue
    ? [`  Begin a practice at  ${first}`, '  Or look around in a made-up one: npm start -- --demo']
    : [`  The practice is at  ${first}`]),
  databaseUrl === null
    ? `  Its record is kept in ${dataFolder}`
    : '  Its record is kept in the database at DATABASE_URL',
]

const noPractice = (why: string): readonly string[] => [
  `  There is no practice: ${why}`,
  '  The consult works without one; docs/how-to/run-a-practice.md says more.',
]

function announcement({ address, lines }: Open, wanted: number): string {
  const isElsewhere = wanted !== 0 && !address.endsWith(`:${wanted}/`)
  return [
    '',
    `  Lende is open at  ${address}`,
    ...(isElsewhere ? [`  (port ${wanted} was taken)`] : []),
    '',
    ...lines,
    '',
    '  Only this machine can reach it, and nothing leaves this machine.',
    '  Stop it with Ctrl+C. In the terminal instead: npx lende consult',
    '',
  ].join('\n')
}
