// `lende`: one command a file; exit codes 0 done, 1 a check failed, 2 the call or its input was wrong.

import { enableCompileCache } from 'node:module'
import { problemInWords } from '@lende/wording'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { readInvocation, UsageError } from './invocation.ts'
import { usage } from './usage.ts'

type Command = (invocation: Invocation) => Promise<number>

/** How many words each takes after its own, and where it stands. */
const commands: Readonly<Record<string, readonly [takes: number, load: () => Promise<Command>]>> = {
  advise: [1, async () => (await import('./advise.ts')).adviseCommand],
  backup: [1, async () => (await import('./practice.ts')).backupCommand],
  book: [0, async () => (await import('./book.ts')).bookCommand],
  check: [0, async () => (await import('./check.ts')).checkCommand],
  consult: [1, async () => (await import('./consult.ts')).consultCommand],
  document: [2, async () => (await import('./document.ts')).documentCommand],
  explain: [2, async () => (await import('./explain.ts')).explainCommand],
  ledger: [2, async () => (await import('./practice.ts')).ledgerCommand],
  migrate: [0, async () => (await import('./practice.ts')).migrateCommand],
  'new-rule': [1, async () => (await import('./new-rule.ts')).newRuleCommand],
  pathway: [0, async () => (await import('./pathway.ts')).pathwayCommand],
  prove: [0, async () => (await import('./prove.ts')).proveCommand],
  restore: [1, async () => (await import('./practice.ts')).restoreCommand],
  serve: [0, async () => (await import('./serve.ts')).serveCommand],
  score: [2, async () => (await import('./score.ts')).scoreCommand],
  'wording-pack': [1, async () => (await import('./wording-pack.ts')).wordingPackCommand],
  'what-would-change': [2, async () => (await import('./what-would-change.ts')).whatWouldChangeCommand],
}

/** Runs one command line; never throws for what a person typed. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const invocation = readInvocation(words, Object.keys(commands))
    if (invocation.command === 'help') {
      process.stdout.write(usage)
      return 0
    }
    const [takes, load] = commands[invocation.command] as (typeof commands)[string]
    const tooMany = invocation.operands[takes]
    if (tooMany !== undefined)
      throw new UsageError(`${invocation.command} does nothing with ${tooMany}. See lende --help.`)
    return await (await load())(invocation)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`lende: ${error.message}\n`)
      return 2
    }
    if (error instanceof InputError) {
      for (const problem of error.problems) process.stderr.write(`${problemInWords(problem, error.language)}\n`)
      return 2
    }
    throw error
  }
}

enableCompileCache()
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2))
