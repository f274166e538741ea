// The built app for tests that open it in a browser: built once, however many test files ask for it at a time.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const fresh = fileURLToPath(new URL('../serve/fresh.ts', import.meta.url))

/** The built folder. In a process of its own: a test runner's surroundings would make another build of it. */
export async function builtFolder(): Promise<string> {
  await inOwnProcess(
    `const { freshWeb } = await import(${JSON.stringify(fresh)}); await freshWeb(${JSON.stringify(root)})`,
  )
  return join(root, 'build', 'web')
}

/** All that `npm run build` makes for a server: the page, and the program that is started at work. */
export async function builtForWork(): Promise<void> {
  await builtFolder()
  await inOwnProcess(
    `const { bundle } = await import(${JSON.stringify(join(root, 'scripts', 'bundle.ts'))}); await bundle()`,
  )
}

const inOwnProcess = (code: string) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: root })
