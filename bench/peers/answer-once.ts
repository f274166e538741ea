// One answer from a process that has just started: rules from a file, a case from a file, every truth.
// Says how many rules it settled, and what it holds in memory; the collector runs first where it may be called.

import { readFileSync } from 'node:fs'
import type { Loaded } from './peer.ts'

export interface FirstAnswer {
  readonly settled: number
  /** Bytes resident right after the answer. */
  readonly resident: number
  /** Bytes of heap and typed arrays. */
  readonly held: number
}

export async function answerOnce(load: (form: never) => Loaded<never, never> | Promise<Loaded<never, never>>) {
  const [form, input] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as never)
  const loaded = await load(form as never)
  const [output] = await loaded.evaluate([input as never])
  const settled = loaded.truthsOf(output as never).filter((truth) => truth !== 'unknown').length
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const answer: FirstAnswer = { settled, resident: rss, held: heapUsed + arrayBuffers }
  process.stdout.write(JSON.stringify(answer))
}
