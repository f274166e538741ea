// One static folder that any web server can host under any path. Names carry hashes; nothing is inlined, for the strict
// Content-Security-Policy.

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { licences } from './licences.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [licences()],
  resolve: { alias: { '#build': here('../../build') } },
  build: {
    outDir: here('../../build/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
