// The built app for tests that open it in a browser: built once, however many test files ask for it at a time.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const fresh = fileURLToPath(new URL('../serve/fresh.ts', import.meta.url))

/** The built folder. In a process of its own: a test runner's surroundings would make another build of it. */
export async function builtFolder(): Promise<string> {
  const build = `const { freshWeb } = await import(${JSON.stringify(fresh)}); await freshWeb(${JSON.stringify(root)})`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build], { cwd: root })
  return join(root, 'build', 'web')
}
