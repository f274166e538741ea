// `fill` in a process of its own: what it leaves behind in memory would make the clients stop to tidy up in the middle of waiting
// for an answer, and the wait would count as the server's.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Filled } from './filled.ts'

export async function filledElsewhere(folder: string, patients: number): Promise<Filled> {
  const child = fork(fileURLToPath(import.meta.url), [folder, String(patients)])
  const [filled] = await Promise.race([once(child, 'message'), ended(child)])
  return filled as Filled
}

async function ended(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the record was not filled: exit ${code}`)
}

if (process.send !== undefined) {
  const { fill } = await import('./fill.ts')
  const [folder = '', patients] = process.argv.slice(2)
  process.send(await fill(folder, Number(patients)), undefined, undefined, () => process.disconnect())
}
