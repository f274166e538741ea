import { defineConfig } from 'vitest/config'

// What is loaded, and the content that is compiled, serves all files of a worker.
const shared = { testTimeout: 60_000, hookTimeout: 60_000, isolate: false }

export default defineConfig({
  test: {
    pool: 'threads',
    // The browser of a test works beside the test: one worker for each core leaves none idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: 'apps/server/test/shaped.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'lende',
          include: [
            'packages/**/*.test.ts',
            'apps/{cli,web}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
    ],
  },
})
