// What the engine keeps in memory, seen from a process of its own, after collection: JavaScript heap and typed arrays.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Part } from './figures.ts'
import { megabytes } from './figures.ts'
import { busiestRole, loadSubject } from './subject.ts'

interface Held {
  readonly heap: number
  readonly arrays: number
}

interface Stages {
  readonly compiled: Held
  readonly withDiagram: Held
  readonly resident: number
}

/** Runs this file as a program, with the collector exposed. */
export function benchMemory(): Part {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the memory bench failed: ${stderr}`)
  const { compiled, withDiagram, resident } = JSON.parse(stdout) as Stages
  const shown = ({ heap, arrays }: Held): string => `heap ${megabytes(heap)}, typed arrays ${megabytes(arrays)}`
  return {
    title: 'Memory',
    figures: [
      { what: 'content compiled, engine made', measured: shown(compiled) },
      { what: 'and diagram and question finder', measured: `${shown(withDiagram)}; resident ${megabytes(resident)}` },
    ],
  }
}

function held(): Held {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return { heap: heapUsed, arrays: arrayBuffers }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const subject = await loadSubject()
  const compiled = held()
  const { finder } = subject.engine.finderFor(busiestRole(subject), 'be')
  finder.levels(subject.engine.record(new Map()))
  const stages: Stages = { compiled, withDiagram: held(), resident: process.memoryUsage().rss }
  process.stdout.write(JSON.stringify(stages))
}
