// Runs the command line as a person would: a process, words, input, and what comes back.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('../../..', import.meta.url))
const door = fileURLToPath(new URL('../bin/lende.js', import.meta.url))

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `lende` with words and input, on a fixed day unless another is given. */
export function lende(words: readonly string[], input: string | Iterable<string> = ''): Promise<Ran> {
  const dated = words.includes('--on') ? words : [...words, '--on', '2026-11-21']
  return run(process.execPath, [door, ...dated], input)
}

/** Runs any program from the project's root. */
export function run(program: string, words: readonly string[], input: string | Iterable<string> = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(program, words, { cwd: root, env: { ...process.env, LANG: 'nl_BE.UTF-8', LC_ALL: '' } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => done({ code: code ?? -1, out, err }))
    void feed(child.stdin, typeof input === 'string' ? [input] : input)
  })
}

async function feed(stdin: NodeJS.WritableStream, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    if (!(stdin as NodeJS.WriteStream).writable) return
    if (!stdin.write(chunk)) await new Promise((ready) => stdin.once('drain', ready).once('close', ready))
  }
  stdin.end()
}
