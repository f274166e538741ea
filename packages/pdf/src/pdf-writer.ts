// Sets PDFs one after the other in a thread of its own: whoever asks for a file or a record meanwhile does not wait for it.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Page, PageWords, Written } from './write-pdf.ts'

export interface ToSet {
  readonly document: Page
  readonly words: PageWords
  /** As SVG, by what a figure is of and its name. */
  readonly drawings: Readonly<Record<string, string>>
}

/** `broken-off`: it took too long, or the thread died over it. `busy`: too many wait already. */
export type WrittenApart = Written | { readonly ok: false; readonly problem: 'broken-off' | 'busy' }

/** In milliseconds; a letter takes hundredths of a second. */
const longest = 20_000
const mostWaiting = 16

export class PdfWriter {
  #thread: Worker | undefined
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  async write(toSet: ToSet): Promise<WrittenApart> {
    if (this.#waiting >= mostWaiting) return { ok: false, problem: 'busy' }
    this.#waiting++
    const written = this.#last.then(() => this.#writeNow(toSet))
    this.#last = written.catch(() => undefined)
    return written.finally(() => this.#waiting--)
  }

  async #writeNow(toSet: ToSet): Promise<WrittenApart> {
    const thread = this.#ready()
    thread.ref()
    try {
      thread.postMessage(toSet)
      const [written] = await once(thread, 'message', { signal: AbortSignal.timeout(longest) })
      return written as Written
    } catch {
      this.#thread = undefined
      void thread.terminate()
      return { ok: false, problem: 'broken-off' }
    } finally {
      // Between two documents it keeps no program running.
      thread.unref()
    }
  }

  #ready(): Worker {
    if (this.#thread !== undefined) return this.#thread
    const thread = new Worker(new URL('pdf-thread.ts', import.meta.url))
    thread.on('error', () => undefined)
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined
    })
    this.#thread = thread
    return thread
  }
}
