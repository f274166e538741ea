// `npm run build`: the guideline compiled; the command line and the server as a bundle; the web app as a folder for any web server.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from '@lende/guideline/compile'
import { problemInWords } from '@lende/wording'
import { compressFolder } from '../apps/web/serve/compress.ts'
import { freshWeb } from '../apps/web/serve/fresh.ts'
import { bundle } from './bundle.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const problems = buildWhenStale(root)
for (const problem of problems) console.error(problemInWords(problem, 'en'))
if (problems.length > 0) process.exit(1)

await bundle()
console.log('build/bundle/lende.js  the command line and the server')

const { folder } = await freshWeb(root, 'always')
await compressFolder(folder)
console.log('build/web              the web app: docs/how-to/host-the-web-app.md')
