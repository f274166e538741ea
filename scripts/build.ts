// `npm run build`: the guideline compiled, its reference files written, and the command line as a bundle in build/bundle.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from '@lende/guideline/compile'
import { problemInWords } from '@lende/wording'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const problems = buildWhenStale(root)
for (const problem of problems) console.error(problemInWords(problem, 'en'))
if (problems.length > 0) process.exit(1)

const bundle = await rolldown({
  input: join(root, 'apps', 'cli', 'src', 'main.ts'),
  platform: 'node',
  external: [/\/build\/evaluator\.js$/],
})
await bundle.write({ dir: join(root, 'build', 'bundle'), format: 'esm', minify: true, entryFileNames: 'lende.js' })
await bundle.close()
console.log('build/bundle/lende.js')
