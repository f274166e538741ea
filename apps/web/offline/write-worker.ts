// Writes the service worker into a built folder, with the list of all its files. A changed file is another version.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = fileURLToPath(new URL('service-worker.ts', import.meta.url))
const WORKER = 'service-worker.js'

/** What a page never asks for by name, or what only a server reads. */
const isNotOfThePage = (file: string): boolean =>
  file === WORKER || file === '_headers' || /\.(map|br|gz)$/.test(file) || /(^|\/)\./.test(file)

/** Every file that works offline, relative to the page, with the hash a browser checks it by. */
export function offlineFiles(folder: string): (readonly [file: string, integrity: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !isNotOfThePage(file))
    .sort()
    .map((file) => [file === 'index.html' ? './' : file, integrityOf(readFileSync(join(folder, file)))])
}

const integrityOf = (content: Uint8Array): string => `sha256-${createHash('sha256').update(content).digest('base64')}`

/** Writes `service-worker.js` into a folder as it stands now. */
export async function writeWorker(folder: string): Promise<void> {
  const files = offlineFiles(folder)
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { LENDE_FILES: JSON.stringify(files), LENDE_VERSION: JSON.stringify(version) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: WORKER } },
    },
  })
}
