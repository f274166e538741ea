// One browser and one served build for the journeys of a file.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Serving } from '../../serve/serve.ts'
import { serveFolder } from '../../serve/serve.ts'
import { launchBrowser } from '../browser.ts'
import { builtFolder } from '../built.ts'
import type { VisitOptions } from '../visit.ts'
import { Visit } from '../visit.ts'

export interface Stage {
  readonly open: (options?: VisitOptions) => Promise<Visit>
  readonly address: () => string
}

/** Sets the stage for the tests of one file, and clears it afterwards. */
export function setStage(): Stage {
  let browser: Browser
  let serving: Serving
  const visits: Visit[] = []
  beforeAll(async () => {
    serving = await serveFolder(await builtFolder(), 0)
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    for (const visit of visits) await visit.close()
    await browser?.close()
    serving?.server.close()
    // Whatever a test is about: no error, no violated policy, no request to anyone else.
    expect(visits.flatMap(({ trespasses }) => trespasses)).toEqual([])
  })
  return {
    address: () => serving.address,
    open: async (options) => {
      const visit = await Visit.open(browser, serving.address, options)
      visits.push(visit)
      return visit
    },
  }
}
