// The drawing and the content show the same areas, and every area can be reached by arrow key.

import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import { mirrored, views } from './drawing.ts'
import { neighbour } from './neighbour.ts'

const chart = shippedContent.aids['body-chart']
const drawn = views.flatMap(({ view, areas }) => areas.map(({ area, at, path }) => ({ area, view, at, path })))
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

describe('the drawing', () => {
  it('draws every area of the content once, on its view', () => {
    const named = (chart?.areas ?? []).map(({ area, view }) => `${view} ${area}`)
    expect(drawn.map(({ area, view }) => `${view} ${area}`).sort()).toStrictEqual(named.sort())
  })

  it("draws the patient's left on the right of the front view, and on the left of the back view", () => {
    for (const { area, view, at } of drawn) {
      const isRightOfPaper = at[0] > 0
      if (area.endsWith('-left')) expect(isRightOfPaper).toBe(view === 'front')
      if (area.endsWith('-right')) expect(isRightOfPaper).toBe(view === 'back')
    }
  })

  it('draws the right as the mirror of the left', () => {
    for (const { area, path } of drawn.filter((one) => one.area.endsWith('-left'))) {
      const right = drawn.find((one) => one.area === area.replace(/-left$/, '-right'))
      expect(right?.path).toBe(mirrored(path))
    }
  })
})

describe('arrow keys', () => {
  it('reach every area from every other', () => {
    for (const { area: start } of drawn) {
      const reached = new Set([start])
      for (const area of reached) for (const key of keys) reached.add(neighbour(area, key) ?? area)
      expect(reached.size).toBe(drawn.length)
    }
  })

  it.each([
    ['knee-front-left', 'ArrowUp', 'thigh-front-left'],
    ['thigh-back-left', 'ArrowDown', 'knee-back-left'],
    ['knee-back-left', 'ArrowDown', 'calf-left'],
    ['low-back-left', 'ArrowRight', 'low-back-middle'],
    ['low-back-right', 'ArrowDown', 'buttock-right'],
    ['buttock-left', 'ArrowRight', 'buttock-right'],
    ['foot-outer-left', 'ArrowRight', 'foot-sole-left'],
    ['foot-outer-right', 'ArrowLeft', 'foot-outer-right'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(neighbour(from, key)).toBe(to)
  })

  it('leave other keys alone', () => {
    expect(neighbour('calf-left', 'Enter')).toBeUndefined()
  })
})
