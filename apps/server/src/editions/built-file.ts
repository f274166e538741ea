// What was built of the content of this program, read once a file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './editions-of-program.ts'

const read = new Map<string, unknown>()

export function builtFile<Shape>(name: string): Shape {
  if (!read.has(name)) read.set(name, JSON.parse(readFileSync(join(root, 'build', name), 'utf8')))
  return read.get(name) as Shape
}
