// The command line and the server in a few files of plain JavaScript, which start sooner and hold less memory than the sources.
// What lies beside a source is still found there: a bundle stands in the folder of the project, and is moved with it.

import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'build', 'bundle')

/** Brought along by npm for one machine, or what only a build needs. */
const external = [/\/build\/evaluator\.js$/, /^@node-rs\//, /build-web\.ts$/]

/** Which door was called stays the business of the door. */
const beside = [join(root, 'packages'), join(root, 'apps', 'server')].map((one) => one + sep)

const whereItStood: Plugin = {
  name: 'where-it-stood',
  transform: (code, id) => {
    if (!beside.some((one) => id.startsWith(one)) || id.includes('node_modules')) return null
    const from = relative(folder, id).replaceAll(sep, '/')
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(from)}, import.meta.url).href`)
  },
}

export async function bundle(): Promise<string> {
  const made = await rolldown({
    input: join(root, 'apps', 'cli', 'src', 'main.ts'),
    platform: 'node',
    external,
    plugins: [whereItStood],
  })
  await made.write({ dir: folder, format: 'esm', minify: true, cleanDir: true, entryFileNames: 'lende.js' })
  await made.close()
  return join(folder, 'lende.js')
}
