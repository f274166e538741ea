// What every kind of kill begins with: a practice to write for, somebody who writes, and waiting for what should come.

import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Connections } from '../src/database/embedded-database.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { makeEpisode, makePractice } from '../test/practice.ts'

/** What is written for, by whom. */
export type Written = readonly [practice: string, person: string, episode: string]

/** A practice with an episode. */
export async function practiceIn({ asServer }: Connections): Promise<Written> {
  const database = await PracticeDatabase.connect(asServer)
  const acting = await makePractice(database)
  const episode = await makeEpisode(database, acting)
  await database.close()
  return [acting.practice, acting.person ?? '', episode]
}

/** A practice with an episode, in a database that is at rest again. */
export async function preparedUnder(data: string): Promise<Written> {
  const embedded = await openEmbedded(data)
  const written = await practiceIn(embedded)
  await embedded.close()
  return written
}

/** Somebody who writes until it is killed, and all that was acknowledged to anybody who wrote before it. */
export class Writer {
  readonly acknowledged: Set<string>
  readonly #child: ChildProcessByStdio<null, Readable, null>

  constructor(data: string, written: Written, acknowledged = new Set<string>()) {
    this.acknowledged = acknowledged
    const script = fileURLToPath(new URL('writer.ts', import.meta.url))
    this.#child = spawn(process.execPath, [script, data, ...written], { stdio: ['ignore', 'pipe', 'inherit'] })
    let rest = ''
    this.#child.stdout.on('data', (piece: Buffer) => {
      const lines = `${rest}${piece}`.split('\n')
      // What was cut off in the middle was never acknowledged.
      rest = lines.pop() ?? ''
      for (const line of lines) acknowledged.add(line)
    })
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null
  }

  /** Kills it, and reads what it had still said. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await ended
  }
}

/** @throws after a minute */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const since = Date.now()
  while (!(await holds())) {
    if (Date.now() - since > 60_000) throw new Error('it did not come to that within a minute')
    await wait(5)
  }
}
