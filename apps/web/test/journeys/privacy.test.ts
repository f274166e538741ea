// Nothing of a patient leaves the memory of the page: not to an address, not to storage, not to anyone else.

import { expect, it } from 'vitest'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'

const stage = setStage()

it('stores settings only, and nothing of a patient in storage or in an address', async () => {
  const visit = await stage.open()
  const addresses = new Set<string>()
  visit.page.on('framenavigated', (frame) => addresses.add(frame.url()))
  visit.page.on('request', (request) => addresses.add(request.url()))
  await visit.beginConsult()
  await visit.answerAll({ ...uncomplicated, 'gut-feeling': 'yes' }, async () => visit.taps > 20)
  for (const place of ['/advice', '/note', '/save', '/guideline', '/settings', '/consult']) {
    await visit.goTo(place)
    await visit.settle()
  }
  const stored = await visit.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    settings: localStorage.getItem('lende-settings') ?? '',
  }))
  expect(stored).toMatchObject({ local: ['lende-settings'], session: 0, cookies: '', databases: 0 })
  expect(Object.keys(JSON.parse(stored.settings) as object).sort()).toEqual(
    ['appearance', 'country', 'language', 'phaseScheme', 'role', 'textSize'].filter((key) =>
      stored.settings.includes(key),
    ),
  )
  // Names of files carry hashes; what an address says stands in its path, query and the part after #.
  const said = [...addresses]
    .map((address) => new URL(address))
    .filter(({ pathname }) => !pathname.startsWith('/assets/'))
  for (const { pathname, search, hash } of said) {
    expect(search).toBe('')
    expect(`${pathname}${hash}`).not.toMatch(/gut|bladder|38|male|onset/i)
  }
  expect(visit.trespasses).toEqual([])
})
