// One static folder that any web server can host under any path. Names carry hashes; nothing is inlined, for the strict
// Content-Security-Policy.

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { ahead } from './ahead.ts'
import { licences } from './licences.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What is shared is named after all that share it, which says little and is long. */
const shortName = (name: string): string => name.replace(/\.\w+$/, '').replace(/~.*/, '')

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [licences(), ahead()],
  resolve: { alias: { '#build': here('../../build') } },
  build: {
    outDir: here('../../build/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What several screens share comes in few files: each file more is a turn of the network more.
    rolldownOptions: {
      // The page of the clinician, and the patient's, which shares little with it.
      input: [here('index.html'), here('intake.html')],
      output: {
        codeSplitting: {
          groups: [
            // What the patient's page needs of what others need too is kept apart, so that it loads nothing else.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 5 },
            { name: 'intake-code', test: /packages[\\/]intake[\\/]|@scure[\\/]base/, priority: 3 },
            { name: 'qr', test: /[\\/]qr[\\/]index/, priority: 3 },
            { name: 'patient', test: /features[\\/]intake[\\/][a-z-]+\.ts$/, priority: 2 },
            {
              name: 'both',
              test: /design-system[\\/](tokens|base|input-kind|button)|offline[\\/](register|offline-store|worker-talk)|atkinson|wording[\\/]src[\\/]words\.ts|engine[\\/]src[\\/](fact|civil-date|answer|quantity|problem)\.ts/,
              priority: 4,
            },
            {
              name: 'ask',
              test: /web[\\/]src[\\/](messages[\\/]messages-in|pages|product-data|settings)\.ts|preload-helper/,
              priority: 5,
            },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
          ],
        },
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${shortName(name)}-[hash][extname]`,
      },
    },
  },
})
