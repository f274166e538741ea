#!/usr/bin/env node
// The door: on a Node too old for the rest, hands over to the one that npm brought along. At work it opens on what was built,
// which holds far less memory than the sources; a developer has the sources.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const built = new URL('../../../build/bundle/lende.js', import.meta.url)
const isAtWork = process.env.NODE_ENV === 'production' && existsSync(built)

const [major, minor] = process.versions.node.split('.').map(Number)
const isOld = major < 22 || (major === 22 && minor < 18)

if (!isOld || process.env.LENDE_NODE) {
  // What was read once as TypeScript need not be read again: this halves the time to the first answer.
  module.enableCompileCache?.()
  await import(isAtWork ? built : '../src/main.ts')
} else {
  const handed = spawn(newerNode(), [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, LENDE_NODE: '1' },
  })
  // Who stops this one means the other.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => handed.kill(signal))
  handed.on('close', (status) => {
    process.exitCode = status ?? 2
  })
}

function newerNode() {
  const require = createRequire(import.meta.url)
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const folder = dirname(require.resolve(`node-${platform}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    console.error(`Lende needs Node 22.18 or newer; this is ${process.versions.node}. Install it, or run npm ci again.`)
    process.exit(2)
  }
}
