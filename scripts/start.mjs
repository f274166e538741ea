// `npm start`: with words, runs them as a `lende` command; without, or with --demo alone, opens Lende in the browser. This file
// runs on an older Node too, and hands over to the one that npm brought along.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const typed = process.argv.slice(2)
// Without -- before it npm keeps --demo to itself, and a real practice would be begun instead.
const isKeptByNpm = process.env.npm_config_demo === 'true' && !typed.includes('--demo')
const words = isKeptByNpm ? [...typed, '--demo'] : typed
const [major, minor] = process.versions.node.split('.').map(Number)
const isOld = major < 22 || (major === 22 && minor < 18)

const isCommand = words.some((word) => word !== '--demo')

if (isCommand) run(process.execPath, [join(root, 'apps', 'cli', 'bin', 'lende.js'), ...words])
else if (isOld && !process.env.LENDE_NODE)
  run(newerNode(), [fileURLToPath(import.meta.url), ...words], { LENDE_NODE: '1' })
else await (await import('../apps/cli/src/start.ts')).start(words.includes('--demo'))

/** Runs a program in our place; a signal goes to it, and its exit code is ours. */
function run(program, args, env = {}) {
  const running = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  // The terminal sends Ctrl+C to both; what runs decides when it is over.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal))
  running.on('error', (failure) => {
    console.error(`Lende could not start: ${failure.message}`)
    process.exitCode = 2
  })
  running.on('exit', (code) => {
    process.exitCode = code ?? 2
  })
}

function newerNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`node-${platform}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    console.error(`Lende needs Node 22.18 or newer; this is ${process.versions.node}. Install it, or run npm ci again.`)
    process.exit(2)
  }
}
