// `lende`: one command a file; exit codes 0 done, 1 a check failed, 2 the call or its input was wrong.

import { enableCompileCache } from 'node:module'
import { problemInWords } from '@lende/wording'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import { readInvocation, UsageError } from './invocation.ts'
import { usage } from './usage.ts'

type Command = (invocation: Invocation) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  advise: async () => (await import('./advise.ts')).adviseCommand,
  backup: async () => (await import('./practice.ts')).backupCommand,
  book: async () => (await import('./book.ts')).bookCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  consult: async () => (await import('./consult.ts')).consultCommand,
  document: async () => (await import('./document.ts')).documentCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  ledger: async () => (await import('./practice.ts')).ledgerCommand,
  migrate: async () => (await import('./practice.ts')).migrateCommand,
  'new-rule': async () => (await import('./new-rule.ts')).newRuleCommand,
  pathway: async () => (await import('./pathway.ts')).pathwayCommand,
  prove: async () => (await import('./prove.ts')).proveCommand,
  restore: async () => (await import('./practice.ts')).restoreCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  'wording-pack': async () => (await import('./wording-pack.ts')).wordingPackCommand,
  'what-would-change': async () => (await import('./what-would-change.ts')).whatWouldChangeCommand,
}

/** Runs one command line; never throws for what a person typed. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const invocation = readInvocation(words, Object.keys(commands))
    if (invocation.command === 'help') {
      process.stdout.write(usage)
      return 0
    }
    const load = commands[invocation.command] as () => Promise<Command>
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
