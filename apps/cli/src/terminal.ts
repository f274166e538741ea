// Lines from a person, one at a time, and text to them. Works on a terminal and on a pipe alike.

import type { Interface } from 'node:readline'
import { createInterface } from 'node:readline'
import { widthOf, wrapped } from './wrapped.ts'

export class Terminal {
  readonly #lines: AsyncIterator<string>
  readonly #interface: Interface
  /** True once there is nothing more to read. */
  ended = false

  constructor() {
    this.#interface = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    this.#lines = this.#interface[Symbol.asyncIterator]()
  }

  print(text: string): void {
    process.stdout.write(wrapped(text, widthOf(process.stdout)))
  }

  /** The next line without its surrounding spaces; undefined at the end of input. */
  async read(prompt: string): Promise<string | undefined> {
    this.print(prompt)
    const { value, done } = await this.#lines.next()
    if (!done) return value.trim()
    this.ended = true
    this.print('\n')
    return undefined
  }

  close(): void {
    this.#interface.close()
  }
}
