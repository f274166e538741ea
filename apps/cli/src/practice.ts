// The record of a practice from the command line: its shape, its copies, its ledger. What the server needs is loaded only here.

import { createReadStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { isMapping } from '@lende/engine'
import type { Verified } from '@lende/server/ledger'
import type { Invocation } from './invocation.ts'
import { operand, UsageError } from './invocation.ts'
import { practiceWords } from './practice-words.ts'

const done = 0
const checkFailed = 1

const say = (sentence: string): boolean => process.stdout.write(`${sentence}\n`)

/** `lende migrate`: brings the database to the shape that this Lende works with. */
export async function migrateCommand({ language }: Invocation): Promise<number> {
  const { configuration, problems } = await configured()
  if (configuration === null) throw new UsageError(problems)
  const { migrate, openEmbedded } = await import('@lende/server/database')
  const { databaseUrl, ownerUrl, dataFolder } = configuration
  if (databaseUrl === null) {
    // To open the embedded database brings it up to date.
    const opened = await expected(() => openEmbedded(dataFolder))
    await opened.close()
    say(practiceWords(language).migrated(opened.done.map(({ name }) => name)))
    return done
  }
  const steps = await migrate({ connectionString: ownerUrl ?? databaseUrl })
  say(practiceWords(language).migrated(steps.map(({ name }) => name)))
  return done
}

/** `lende backup FOLDER`: copies the embedded database, also while a server works with it. */
export async function backupCommand(invocation: Invocation): Promise<number> {
  const into = resolve(operand(invocation, 0, 'a new folder'))
  const dataFolder = await embeddedFolder()
  if (!existsSync(join(dataFolder, 'database')))
    throw new UsageError(`there is no database in ${dataFolder}; LENDE_DATA_DIR names the folder of the practice.`)
  const { openEmbedded, reachEmbedded } = await import('@lende/server/database')
  const { backup } = await import('@lende/server/backup')
  const copy = async (database: Parameters<typeof backup>[0]): Promise<number> => {
    const { takenAt } = await expected(() => backup(database, into))
    say(practiceWords(invocation.language).backedUp(into, takenAt))
    return done
  }
  const reached = reachEmbedded(dataFolder)
  if (reached !== null) return copy(reached)
  const opened = await expected(() => openEmbedded(dataFolder))
  try {
    return await copy(opened)
  } finally {
    await opened.close()
  }
}

/** `lende restore FOLDER`: puts a copy back where there is no database yet, and looks at it. */
export async function restoreCommand(invocation: Invocation): Promise<number> {
  const from = resolve(operand(invocation, 0, 'the folder of a backup'))
  const dataFolder = await embeddedFolder()
  const { restore } = await import('@lende/server/backup')
  const words = practiceWords(invocation.language)
  const { note, broken, ledgers, opened } = await expected(() => restore(from, dataFolder))
  await opened.close()
  say(words.restored(dataFolder, note.takenAt))
  for (const what of broken.length === 0 ? [words.sound] : broken.map(words.broken)) say(what)
  const verdicts = ledgers.map((one) => sayLedger(one, invocation))
  return broken.length === 0 && verdicts.every((one) => one === done) ? done : checkFailed
}

/** `lende ledger verify FILE|-`: follows the chain of an exported ledger, without any database. */
export async function ledgerCommand(invocation: Invocation): Promise<number> {
  if (operand(invocation, 0, 'verify and a file') !== 'verify')
    throw new UsageError('ledger knows one thing to do: verify. See lende --help.')
  const file = operand(invocation, 1, 'an exported ledger (NDJSON), or - for standard input')
  const { isKeptEntry, verifyLedger } = await import('@lende/server/ledger')
  async function* entries() {
    let line = 0
    for await (const text of createInterface({ input: file === '-' ? process.stdin : createReadStream(file) })) {
      line++
      if (text.trim() === '') continue
      const entry = parsed(text)
      if (!isKeptEntry(entry)) throw new UsageError(`line ${line} is no entry of a ledger.`)
      yield entry
    }
  }
  return sayLedger(await expected(() => verifyLedger(entries())), invocation)
}

function sayLedger(verified: Verified, { language }: Invocation): number {
  const words = practiceWords(language)
  if (verified.ok) {
    say(words.whole(verified.entries, verified.head))
    return done
  }
  say(words.notWhole[verified.why](verified.number))
  return checkFailed
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text)
    return isMapping(read) ? read : {}
  } catch {
    return {}
  }
}

/** What the environment tells, or all that is wrong with it. */
export async function configured(environment: NodeJS.ProcessEnv = process.env) {
  const { readConfiguration, sentenceOf } = await import('@lende/server/configuration')
  const read = readConfiguration(environment)
  return read.ok
    ? { configuration: read.value, problems: '' }
    : { configuration: null, problems: read.problems.map(sentenceOf).join('\n') }
}

/** The data folder; a database elsewhere has its own people and its own tools for copies. */
async function embeddedFolder(): Promise<string> {
  const { configuration, problems } = await configured()
  if (configuration === null) throw new UsageError(problems)
  if (configuration.databaseUrl !== null)
    throw new UsageError(
      'copies are made of the embedded database only; with DATABASE_URL use the tools of PostgreSQL.',
    )
  return configuration.dataFolder
}

/** What a person can put right is said in a sentence; anything else is a fault of ours. */
async function expected<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (failure) {
    const { kind, code } = failure as { readonly kind?: string; readonly code?: string }
    if (failure instanceof Error && (kind !== undefined || code === 'ENOENT' || code === 'EACCES'))
      throw new UsageError(failure.message)
    throw failure
  }
}
