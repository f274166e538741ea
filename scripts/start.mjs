// `npm start`: with words, runs them as a `lende` command; without, opens the consult where there is a terminal,
// and shows the advice for an example patient where there is none.

import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const words = process.argv.slice(2)
const lende = (...args) =>
  spawnSync(process.execPath, [join(root, 'apps', 'cli', 'bin', 'lende.js'), ...args], { stdio: 'inherit' }).status ?? 2

if (words.length > 0) process.exitCode = lende(...words)
else if (process.stdin.isTTY && process.stdout.isTTY) process.exitCode = lende('consult')
else {
  const example = join('examples', 'first-visit.yaml')
  process.stdout.write(`No terminal here, so this is the advice for an example patient (${example}).\n\n`)
  process.exitCode = lende('advise', join(root, example))
  process.stdout.write(
    '\nGo on:\n  npx lende consult                              the interview\n' +
      '  npm start -- advise examples/first-visit.yaml  this page again\n' +
      '  npx lende --help                               all commands\n',
  )
}
