// `npm test`: everything that must hold, cheapest first, one line a step; stops at the first that fails.

import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name: string): string => join(root, 'node_modules', '.bin', name)
const lende = [process.execPath, join(root, 'apps', 'cli', 'bin', 'lende.js')]

const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: [bin('tsc'), '-p', root] },
  { name: 'types of the web app', command: [bin('tsc'), '-p', join(root, 'apps', 'web')] },
  { name: 'style', command: [bin('biome'), 'check', '--error-on-warnings', root] },
  { name: 'arrows', command: [process.execPath, join(root, 'scripts', 'check-arrows.ts')] },
  { name: 'content', command: [...lende, 'check'] },
  { name: 'proof', command: [...lende, 'prove'] },
  { name: 'tests', command: [bin('vitest'), 'run', '--root', root, ...process.argv.slice(2)] },
]

for (const { name, command } of steps) {
  const started = performance.now()
  const [program, ...words] = command as [string, ...string[]]
  const { status } = spawnSync(program, words, { stdio: 'inherit', cwd: root })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`)
  if (status !== 0) process.exit(status ?? 1)
}
