// The web app as one static folder, build/web: guideline, words, scripts, styles.

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from '@lende/guideline/compile'
import { problemInWords } from '@lende/wording'
import { build } from 'vite'
import { writeWebData } from './data.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Builds the static folder under a project root; fails with the problems of the content, if it has any. */
export async function buildWeb(root: string): Promise<void> {
  const problems = buildWhenStale(root)
  if (problems.length > 0) throw new Error(problems.map((problem) => problemInWords(problem, 'en')).join('\n'))
  writeWebData(root)
  await build({ configFile: `${here}/vite.config.ts`, logLevel: 'warn' })
}
