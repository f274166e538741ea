// The web app as one static folder, build/web: guideline, words, scripts, styles, and what makes it work offline.

import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from '@lende/guideline/compile'
import { problemInWords } from '@lende/wording'
import { build } from 'vite'
import { writeWebData } from './data.ts'
import { writeWorker } from './offline/write-worker.ts'
import { headersFile } from './serve/headers.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Builds the static folder under a project root; fails with the problems of the content, if it has any. */
export async function buildWeb(root: string, folder = join(root, 'build', 'web')): Promise<void> {
  const problems = buildWhenStale(root)
  if (problems.length > 0) throw new Error(problems.map((problem) => problemInWords(problem, 'en')).join('\n'))
  writeWebData(root)
  // Whatever the shell says: what is built is built for use.
  process.env['NODE_ENV'] = 'production'
  const configFile = join(here, 'vite.config.ts')
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } })
  await build({ configFile, logLevel: 'warn', mode: 'intake', build: { outDir: folder } })
  writeFileSync(join(folder, '_headers'), headersFile())
  await writeWorker(folder)
}
