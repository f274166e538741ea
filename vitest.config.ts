import { defineConfig } from 'vitest/config'

const limits = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    pool: 'threads',
    // The browser of a test works beside the test: one worker for each core leaves none idle.
    maxWorkers: '100%',
    projects: [
      {
        // What is pure is loaded, and the content compiled, once for a worker instead of once for a file.
        test: { ...limits, name: 'packages', include: ['packages/**/*.test.ts'], isolate: false },
      },
      {
        // Each file has a database of its own; what it is read with is loaded once for a worker.
        test: { ...limits, name: 'server', include: ['apps/server/**/*.test.ts'], isolate: false },
      },
      {
        test: {
          ...limits,
          name: 'apps',
          include: ['apps/{cli,web}/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
        },
      },
    ],
  },
})
