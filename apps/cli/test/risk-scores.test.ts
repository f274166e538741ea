// The two risk questionnaires at the door: the group and what follows from it, what is not known, and who to talk to.

import { describe, expect, it } from 'vitest'
import { lende } from './lende.ts'

const score = (instrument: string, text: string, language = 'en') =>
  lende(['score', instrument, '-', '--lang', language], text)

const first = (count: number, ninth: string): string =>
  `items: {${Array.from({ length: 8 }, (_, index) => `item-${index + 1}: ${index < count ? 'agree' : 'disagree'}`).join(', ')}, item-9: ${ninth}}`

describe('STarT Back', () => {
  it.each([
    [first(4, 'extremely'), 'Score: 5', 'psychosocial scale: 1', 'Group: medium risk'],
    [first(3, 'moderately'), 'Score: 3', 'psychosocial scale: 0', 'Group: low risk'],
    [first(7, 'very-much'), 'Score: 8', 'psychosocial scale: 4', 'Group: high risk'],
    ['{total: 8, form: official}', 'Score: 8', 'psychosocial scale: 4 - 5', 'Group: high risk'],
  ])('of %s: %s, %s, %s', async (text, total, subscale, group) => {
    const { out, code } = await score('start-back', text)
    expect(code).toBe(0)
    for (const line of [total, subscale, group]) expect(out).toMatch(new RegExp(`^${line}`, 'm'))
    expect(out).toContain('nothing of a serious cause')
  })

  it('names a group while an item is missing only when it is certain, and says so', async () => {
    const missing = (agreed: number): string => first(agreed, 'slightly').replace('item-8: disagree, ', '')
    const certain = await score('start-back', missing(2))
    expect(certain.out).toContain('between 2 and 3; missing: item-8')
    expect(certain.out).toContain('Group: low risk (certain, whatever is missing)')
    const open = await score('start-back', missing(3))
    expect(open.out).toContain('Group: cannot be said yet: low risk, medium risk')
    expect(open.out).not.toContain('nothing of a serious cause')
  })

  it('puts the person before the number where mood is low, and asks for what is not known', async () => {
    const low = await score('start-back', first(8, 'slightly'))
    const [, second] = low.out.split('\n')
    expect(second).toMatch(/^Low mood is reported.*suicide.*do not leave the patient alone/)
    const unknown = await score('start-back', '{total: 5, subscales: {psychosocial: 1}, form: official}')
    expect(unknown.out).toContain('Nothing is known here of mood by itself')
    const none = await score('start-back', first(4, 'extremely'))
    expect(none.out).not.toMatch(/suicide|of mood by itself/)
  })

  it.each([
    ['nl', 'zelfdoding'],
    ['fr', 'suicide'],
    ['de', 'Suizid'],
  ])('says so in %s too', async (language, word) => {
    expect((await score('start-back', first(8, 'slightly'), language)).out).toContain(word)
  })

  it('refuses totals that cannot go together, at their place', async () => {
    const { err, code } = await score('start-back', 'total: 3\nsubscales:\n  psychosocial: 4\nform: official\n')
    expect(code).toBe(2)
    expect(err).toMatch(/^<stdin>:3:3: psychosocial: this part cannot go with this total.*expected: 0 - 3 points/)
    expect((await score('start-back', '{total: 9, subscales: {psychosocial: 3}, form: official}')).code).toBe(2)
  })

  it('compares two visits by group, and gives no verdict on points that nobody published', async () => {
    const visit = (on: string, total: number, psychosocial: number) => ({
      on,
      answers: { 'start-back': { total, subscales: { psychosocial }, form: 'official' } },
    })
    const theCase = { schema: 'lende-case/1', assessments: [visit('2026-01-05', 7, 4), visit('2026-02-05', 3, 1)] }
    const { out } = await score('start-back', JSON.stringify(theCase))
    expect(out).toContain('Group: low risk')
    expect(out).toContain('Group on 2026-01-05: high risk')
    expect(out).toContain('Change since 2026-01-05: -4')
    expect(out).toContain('No threshold is published')
    expect(out).not.toMatch(/important in points|%/)
  })
})

describe('the short Örebro form', () => {
  const official = (total: number): string => `{total: ${total}, form: official, version: ompsq-sf-months-3}`

  it.each([
    [49, 'below the cut-off'],
    [50, 'increased risk'],
    [51, 'increased risk'],
  ])('of %i is %s, and the cut-off is only indicative', async (total, group) => {
    const { out } = await score('ompsq-sf', official(total))
    expect(out).toContain(`Group: ${group}\n`)
    expect(out).toMatch(/about 50/)
    expect(out).toMatch(/indicative/)
  })

  it('of another version, or of none, is refused', async () => {
    const other = await score('ompsq-sf', '{total: 50, form: official, version: ompsq-sf-weeks-6}')
    expect(other.code).toBe(2)
    expect(other.err).toMatch(/another version of the form.*expected: ompsq-sf-months-3/)
    const none = await score('ompsq-sf', '{total: 50, form: official}')
    expect(none.err).toMatch(/version: is missing.*version: ompsq-sf-months-3/)
  })

  it('shows what a reversed answer scores', async () => {
    const { out } = await score('ompsq-sf', 'items: {item-1: 3-4-weeks, item-3: 4, item-6: 4}')
    expect(out).toContain('1. how long the pain has lasted: 3 to 4 weeks (3 points)')
    expect(out).toContain('3. keeping up light work: 4 (6 points)')
    expect(out).toContain('6. low mood: 4 (4 points)')
  })
})
