import { describe, expect, it } from 'vitest'
import { administered, itemsOf, startBack } from '../test/content.ts'
import { answeringOf, pointsOf, possiblePoints, rangeOf } from './item-points.ts'
import { score } from './score.ts'

const structure = itemsOf(startBack)
const scale = { min: { value: 1, label: '' }, max: { value: 4, label: '' } }

describe('an item', () => {
  it('is answered in its own way before that of the form', () => {
    const item = { item: 'item-1', label: '', scale }
    expect(answeringOf(structure, item)).toEqual({ kind: 'scale', scale, reversed: false })
    expect(answeringOf(structure, { item: 'item-1', label: '' })).toEqual({
      kind: 'options',
      options: structure.options,
    })
    expect(answeringOf({ ...structure, scale }, { item: 'item-1', label: '' })).toMatchObject({ kind: 'options' })
  })

  it('that can be answered in no way is a mistake in the content', () => {
    expect(() => answeringOf({ kind: 'items', items: [] }, { item: 'item-1', label: '' })).toThrow(
      new RangeError('an item has a scale or options'),
    )
  })

  it('that is reversed counts from the other end, also where that is not zero', () => {
    const reversed = { kind: 'scale' as const, scale, reversed: true }
    expect([1, 2, 3, 4].map((answer) => pointsOf(reversed, answer))).toEqual([4, 3, 2, 1])
    expect(possiblePoints(reversed)).toEqual([1, 2, 3, 4])
  })

  it('without an answer, or with one of another kind, has no points', () => {
    const onScale = { kind: 'scale' as const, scale, reversed: false }
    const options = { kind: 'options' as const, options: structure.options ?? {} }
    for (const answer of ['declined', 'not-asked'] as const) {
      expect(pointsOf(onScale, answer)).toBeUndefined()
      expect(pointsOf(options, answer)).toBeUndefined()
    }
    expect(pointsOf(onScale, { option: 'agree' })).toBeUndefined()
    expect(pointsOf(options, 1)).toBeUndefined()
    expect(pointsOf(options, { option: 'perhaps' })).toBeUndefined()
  })

  it('has bounds from its least to its most, in whatever order the form has its answers', () => {
    const options = { much: { points: 3, label: '' }, some: { points: 2, label: '' }, none: { points: 0, label: '' } }
    const items = structure.items.map((item, index) => (index === 0 ? { ...item, options } : item))
    const downward = { ...startBack, structure: { ...structure, items } }
    expect(possiblePoints({ kind: 'options', options })).toEqual([0, 2, 3])
    expect(rangeOf(downward.structure, items)).toEqual([0, 11])
    expect(score(downward, administered(downward, { items: {} }))).toMatchObject({ bounds: [0, 11] })
  })
})
