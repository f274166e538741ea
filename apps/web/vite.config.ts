// One static folder that any web server can host under any path. Names carry hashes; nothing is inlined, for the strict
// Content-Security-Policy.

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { ahead } from './ahead.ts'
import { licences } from './licences.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What is shared is named after all that share it, which says little and is long. */
const shortName = (name: string): string => name.replace(/\.\w+$/, '').replace(/~.*/, '')

type Graph = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }

/** What the first screen needs at once: whatever its script leads to. */
function ofTheFirst(graph: Graph, from = here('src/main.tsx'), seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const id of graph.getModuleInfo(from)?.importedIds ?? []) ofTheFirst(graph, id, seen)
  return seen
}

let first: ReadonlySet<string> | undefined
const isOfTheFirst = (id: string, graph: Graph): boolean => {
  first ??= ofTheFirst(graph)
  return first.has(id)
}

// Each file more is a turn of the network more, so what several screens share comes in few. What the first page asks ahead
// with stands apart, so that it waits for nothing else; and the first page waits for nothing that only others share.
const groups = [
  {
    name: 'ask',
    test: /web[\\/]src[\\/](messages[\\/]messages-in|once-each|pages|product-data|settings)\.ts|preload-helper/,
    priority: 2,
  },
  {
    name: (id: string, graph: Graph) => (isOfTheFirst(id, graph) ? 'first' : null),
    debugName: 'first',
    minShareCount: 2,
    priority: 1,
  },
  // What is agreed is read by parts that need each other at once; in one file none waits for another.
  { name: 'care', test: /care[\\/]src[\\/](agreed|read|programme|work)/, priority: 1 },
  // Asked with in the practice too, which would take it along.
  { name: 'choice', test: /features[\\/]settings[\\/]choice\./, priority: 2 },
  // What speaks to the server of a practice: never with the consult.
  {
    name: 'practice',
    test: /@tanstack|web[\\/]src[\\/]practice[\\/]|features[\\/]practice[\\/](form|told|here)\./,
    priority: 1,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 5_000 },
]

/**
 * Two pages, built apart: the clinician's, and the patient's, which shares little with it and loads nothing else. Other
 * people open them on other devices, so what both need may as well be there twice.
 */
export default defineConfig(({ mode }) => {
  const isPatients = mode === 'intake'
  return {
    root: here('.'),
    base: './',
    plugins: isPatients ? [licences('licences-intake.txt')] : [licences('licences.txt'), ahead()],
    resolve: { alias: { '#build': here('../../build') } },
    build: {
      outDir: here('../../build/web'),
      emptyOutDir: !isPatients,
      manifest: isPatients ? '.vite/manifest-intake.json' : true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        // "use client" of a library means nothing where everything is for the browser.
        onwarn: (warning, warn) => void (warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning)),
        input: here(isPatients ? 'intake.html' : 'index.html'),
        output: {
          codeSplitting: isPatients ? true : { groups },
          chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
          assetFileNames: ({ names: [name = ''] }) => `assets/${shortName(name)}-[hash][extname]`,
        },
      },
    },
  }
})
