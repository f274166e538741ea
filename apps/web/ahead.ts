// Puts the script that asks ahead (src/ahead.ts) at the top of the page, as a file of its own.

import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Adds `src/ahead.ts` to the build and to the head of the page. */
export function ahead(): Plugin {
  return {
    name: 'lende-ahead',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', name: 'ahead', id: fileURLToPath(new URL('src/ahead.ts', import.meta.url)) })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === 'ahead')
        if (chunk === undefined) throw new ReferenceError('the script that asks ahead was not built')
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${chunk.fileName}` }
        return [{ tag: 'script', attrs, injectTo: 'head' }]
      },
    },
  }
}
