// Follow-ups: the last case file is opened, and only what changed and what is due is asked.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seen } from '../seen.ts'
import { caseFile, profile3AtWeek7 } from './cases.ts'
import { nextContact, uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** The case that a first contact left behind, moved back so many days. */
function movedBack(file: string, days: number) {
  const { assessments } = JSON.parse(readFileSync(file, 'utf8')) as {
    assessments: { role: string; answers: Record<string, unknown> }[]
  }
  const [first] = assessments
  if (first === undefined) throw new Error('the case file is empty')
  return caseFile([{ ago: days, answers: first.answers }], first.role)
}

describe.each(['general-practitioner', 'physiotherapist'])('a follow-up with a %s', (role) => {
  it('of an uncomplicated patient takes at most 8 taps after the case is opened', async () => {
    const visit = await stage.open({ role })
    await visit.beginConsult()
    await visit.answerAll(uncomplicated)
    const file = movedBack(await visit.save(), 7)
    const next = await stage.open({ role })
    await next.openCase(file)
    await next.answerAll(nextContact)
    expect(next.taps).toBeLessThanOrEqual(8)
    expect(next.trespasses).toEqual([])
  })
})

describe('profile 3 at week 7', () => {
  it('without gain in activities and participation says to stop and to contact the general practitioner', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await visit.openCase(profile3AtWeek7)
    await visit.answerAll(
      {
        ...nextContact,
        'activities-change': 'same',
        'participation-change': 'same',
        'cancer-pain-feature': 'no',
        'nrs-pain': 4,
        psk: [8, 7, 9],
      },
      async () => /^stop$/im.test(await visit.text('.so-far')),
    )
    await visit.goTo('/advice')
    const advice = await visit.text('main')
    expect(advice).toMatch(/^stop$/im)
    expect(advice).toMatch(/general practitioner/i)
    expect(advice).toContain('KNGF 2013')
    expect(visit.trespasses).toEqual([])
  })
})

describe('a new danger sign at a follow-up', () => {
  it('stands out by name, with what was said before', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await visit.openCase(profile3AtWeek7)
    await visit.give('bladder-disturbance', 'older')
    const banner = visit.page.locator('.safety-banner')
    await seen(banner)
    expect(await banner.innerText()).toMatch(/new since the previous contact/i)
    expect(await banner.innerText()).toMatch(/bladder disturbance/i)
    expect(await banner.innerText()).toMatch(/before: no/i)
  })
})
