// The tests that mutation testing runs: those of truth, conditions and scoring, without files, processes or the whole content.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'threads',
    include: [
      'packages/engine/spec/**/*.test.ts',
      'packages/engine/test/**/*.test.ts',
      'packages/instruments/**/*.test.ts',
    ],
    exclude: ['**/real-guideline*.test.ts', '**/node_modules/**'],
  },
})
