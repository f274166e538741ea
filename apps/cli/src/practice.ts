// The record of a practice from the command line: its shape, its copies, its ledger. What the server needs is loaded only here.

import { createReadStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { isMapping } from '@lende/engine'
import type { BrokenCopy } from '@lende/server/backup'
import type { Verified } from '@lende/server/ledger'
import type { Invocation } from './invocation.ts'
import { operand, UsageError } from './invocation.ts'
import { practiceWords } from './practice-words.ts'
import { orWhyNot } from './why-not.ts'

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
    const opened = await orWhyNot(() => openEmbedded(dataFolder), inData(dataFolder))
    await opened.close()
    say(practiceWords(language).migrated(opened.done.map(({ name }) => name)))
    return done
  }
  const named = ownerUrl === null ? 'DATABASE_URL' : 'LENDE_OWNER_URL'
  const steps = await orWhyNot(() => migrate({ connectionString: ownerUrl ?? databaseUrl }), { what: 'tables', named })
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
    const { takenAt } = await orWhyNot(() => backup(database, into), { what: 'copy', named: into })
    say(practiceWords(invocation.language).backedUp(into, takenAt))
    return done
  }
  const reached = await orWhyNot(async () => reachEmbedded(dataFolder), inData(dataFolder))
  if (reached !== null) return copy(reached)
  const opened = await orWhyNot(() => openEmbedded(dataFolder), inData(dataFolder))
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
  const { BrokenCopy, restore } = await import('@lende/server/backup')
  const words = practiceWords(invocation.language)
  const restored = await orWhyNot(
    () =>
      restore(from, dataFolder).catch((failure: unknown) => {
        if (failure instanceof BrokenCopy) return failure
        throw failure
      }),
    inData(dataFolder),
  )
  if (restored instanceof BrokenCopy) return sayBroken(restored, from, words)
  const { note, isVerified, broken, ledgers, opened } = restored
  await opened.close()
  say(words.restored(dataFolder, note.takenAt))
  if (!isVerified) say(words.unverified)
  for (const what of broken.length === 0 ? [words.sound] : broken.map(words.broken)) say(what)
  const verdicts = ledgers.map((one) => sayLedger(one, invocation))
  if (broken.length > 0) say(words.leftBroken(dataFolder))
  say(words.eraseAgain)
  return broken.length === 0 && verdicts.every((one) => one === done) ? done : checkFailed
}

/** So many files are named. */
const named = 20

function sayBroken({ differences, why }: BrokenCopy, from: string, words: ReturnType<typeof practiceWords>): number {
  say(words.brokenCopy(from))
  if (differences.length === 0) say(words.broken(why))
  for (const { kind, file } of differences.slice(0, named)) say(words.differs[kind](file))
  if (differences.length > named) say(words.andMore(differences.length - named))
  return checkFailed
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
      const entry = parsed(line === 1 ? text.replace(/^\uFEFF/, '') : text)
      if (!isKeptEntry(entry)) throw new UsageError(`line ${line} is no entry of a ledger.`)
      yield entry
    }
  }
  const verified = await orWhyNot(() => verifyLedger(entries()), { what: 'file', named: file })
  // Nobody's ledger is empty: an export that was broken off may be.
  if (verified.ok && verified.entries === 0) throw new UsageError(`${file} holds no entry of a ledger.`)
  return sayLedger(verified, invocation)
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

const inData = (folder: string) => ({ what: 'data-folder', named: folder }) as const
