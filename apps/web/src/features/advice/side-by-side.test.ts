// Two guidelines on one page: agreement is one line, disagreement two sides, and nothing advised is lost.

import type { RecommendationResult } from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { saidInFull, sideBySide } from './side-by-side.ts'

const advised = (
  id: string,
  { action = id, guideline = 'kce-2017', direction = 'do', ...rest }: Partial<RecommendationResult> = {},
): RecommendationResult => ({
  id,
  guideline,
  action,
  direction,
  truth: 'yes',
  held: false,
  heldBecause: null,
  provisional: false,
  roles: ['physiotherapist'],
  strength: 'not-stated',
  levels: [],
  quality: [],
  reading: 'literal',
  attested: 'source-document',
  sources: [],
  currency: [],
  checklist: [],
  because: [],
  ...rest,
})

const page = (...recommendations: RecommendationResult[]) => sideBySide({ recommendations, disagreements: [] })

/** As the engine gives them for one action on which they disagree. */
const disputed = (action: string, ...about: RecommendationResult[]) =>
  sideBySide({
    recommendations: [...about, advised('kce-move')],
    disagreements: [{ action, recommendations: about.map(({ id }) => id) }],
  })

const ids = (lines: readonly (readonly RecommendationResult[])[]) => lines.map((line) => line.map(({ id }) => id))

describe('what two guidelines agree on', () => {
  it('is one line that names both', () => {
    const { lines, opposed } = page(
      advised('kce-reassure', { action: 'reassure' }),
      advised('kce-review', { action: 'review' }),
      advised('kngf-reassure', { action: 'reassure', guideline: 'kngf-2013' }),
    )
    expect(ids(lines.do)).toEqual([['kce-reassure', 'kngf-reassure'], ['kce-review']])
    expect(opposed).toEqual([])
  })

  it('is not one line when one asks to do it and the other to consider it', () => {
    const { lines } = page(
      advised('kce-exercise', { action: 'exercise', direction: 'consider' }),
      advised('kngf-exercise', { action: 'exercise', guideline: 'kngf-2013' }),
    )
    expect(ids(lines.do)).toEqual([['kngf-exercise']])
    expect(ids(lines.consider)).toEqual([['kce-exercise']])
  })

  it('never merges what waits with what does not', () => {
    const { lines } = page(
      advised('kce-reassure', { action: 'reassure', held: true, heldBecause: 'open-danger' }),
      advised('kngf-reassure', { action: 'reassure', guideline: 'kngf-2013' }),
    )
    expect(ids(lines.do)).toEqual([['kce-reassure'], ['kngf-reassure']])
  })

  it('keeps two lines of one guideline apart', () => {
    const { lines } = page(
      advised('work-1', { action: 'work-step', guideline: 'work-be', direction: 'consider' }),
      advised('work-2', { action: 'work-step', guideline: 'work-be', direction: 'consider' }),
    )
    expect(ids(lines.consider)).toEqual([['work-1'], ['work-2']])
  })
})

describe('what guidelines disagree on', () => {
  const { lines, opposed } = disputed(
    'risk-tool',
    advised('kce-estimate', { action: 'risk-tool' }),
    advised('kngf-no-rules', { action: 'risk-tool', direction: 'do-not', guideline: 'kngf-2013' }),
  )

  it('stands on two sides under the name of the action', () => {
    expect(opposed.map(({ action }) => action)).toEqual(['risk-tool'])
    expect(ids(opposed[0]?.inFavour ?? [])).toEqual([['kce-estimate']])
    expect(ids(opposed[0]?.against ?? [])).toEqual([['kngf-no-rules']])
  })

  it('is not said a second time among the other lines', () => {
    expect(ids(lines.do)).toEqual([['kce-move']])
    expect(ids(lines['do-not'])).toEqual([])
  })

  it('puts stopping on the side of not doing', () => {
    const { opposed: stopped } = disputed(
      'treatment',
      advised('kce-treat', { action: 'treatment', direction: 'consider' }),
      advised('kngf-stop', { action: 'treatment', direction: 'stop', guideline: 'kngf-2013' }),
    )
    expect(ids(stopped[0]?.against ?? [])).toEqual([['kngf-stop']])
  })
})

describe('notes of newer guidance', () => {
  it('are said in full once a page, at the first line that carries them', () => {
    const { lines } = page(advised('one', { currency: ['C7'] }), advised('two', { currency: ['C7', 'C9'] }))
    const inFull = saidInFull(lines.do)
    const [first, second] = lines.do
    expect(first && inFull(first, 'C7')).toBe(true)
    expect(second && inFull(second, 'C7')).toBe(false)
    expect(second && inFull(second, 'C9')).toBe(true)
  })
})
