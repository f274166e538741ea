// The exercises: what a patient can do at home, with a choice in each, and every slip of the pen in them found.

import { describe, expect, it } from 'vitest'
import type { Exercise, Exercises } from '../src/aids/exercises.ts'
import { exercises } from '../src/aids/exercises.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, texts } = shippedContent
const written = aids.exercises
if (written === undefined) throw new ReferenceError('there are no exercises')
const content: Exercises = written
const problemsWith = (change: Partial<Exercises>): readonly string[] =>
  exercises.problems({ ...content, ...change }, guideline, [])

const named = (id: string): Exercise => {
  const found = content.exercises.find(({ exercise }) => exercise === id)
  if (found === undefined) throw new ReferenceError(`there is no ${id}`)
  return found
}
const replaced = (id: string, change: Partial<Exercise>): Partial<Exercises> => ({
  exercises: content.exercises.map((one) => (one.exercise === id ? { ...one, ...change } : one)),
})
const ofKind = (kind: Exercise['kind']): readonly Exercise[] => content.exercises.filter((one) => one.kind === kind)

describe('the exercises', () => {
  it('have no problem as they are written, and a text for every key', () => {
    expect(problemsWith({})).toStrictEqual([])
    const keys = exercises.texts(content).flatMap(([key, text]) => (text === undefined ? [] : [key]))
    expect(keys.filter((key) => !texts.has(key))).toStrictEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keep supple, make stronger, train stamina and bring rest', () => {
    expect(ofKind('mobility').length).toBeGreaterThanOrEqual(4)
    expect(ofKind('strength').length).toBeGreaterThanOrEqual(4)
    expect(ofKind('endurance').length).toBeGreaterThanOrEqual(2)
    expect(ofKind('relaxation').length).toBeGreaterThanOrEqual(1)
  })

  it('can each be swapped for another that trains the same, except the one that brings rest', () => {
    const alone = content.exercises.filter(
      (one) => content.exercises.filter(({ trains }) => trains === one.trains).length < 2,
    )
    expect(alone.map(({ exercise }) => exercise)).toStrictEqual(['relaxed-breathing'])
  })

  it('can be begun by who cannot lie down, and by who owns nothing', () => {
    expect(
      content.exercises.filter(({ position }) => position === 'standing' || position === 'sitting').length,
    ).toBeGreaterThan(4)
    expect(content.exercises.some(({ needs }) => needs.includes('nothing'))).toBe(true)
    for (const { needs } of content.exercises) expect(needs.includes('nothing') && needs.length > 1).toBe(false)
  })

  it('are our own choice, and say so', () => {
    expect(content.choice.source.reading).toBe('own-choice')
    for (const one of content.exercises.flatMap((each) => each['not-with'] ?? []))
      expect(one.reading).toBe('own-choice')
    expect(content.review.by).toBe('none')
  })

  it('pull at the nerve of the leg in none that is offered with suspected radicular pain', () => {
    expect(named('hamstring-stretch')['not-with']).toContainEqual(
      expect.objectContaining({ classification: 'radicular-pain', in: ['suspected'] }),
    )
  })

  it('fold deeply forward in none that is offered with known osteoporosis, nor arch with stenosis', () => {
    for (const { exercise, trains } of content.exercises) {
      const reasons = named(exercise)['not-with'] ?? []
      if (trains === 'bend')
        expect(reasons).toContainEqual(expect.objectContaining({ fact: 'osteoporosis', is: ['yes'] }))
      if (trains === 'arch')
        expect(reasons).toContainEqual(
          expect.objectContaining({ danger: 'stenosis', tiers: ['suspected', 'possible'] }),
        )
    }
  })
})

describe('a slip of the pen in the exercises', () => {
  const bridge = named('bridge')
  const [begin, ...rest] = bridge.figure.poses
  if (begin === undefined) throw new ReferenceError('the bridge has no pose')
  const posed = (change: object): Partial<Exercises> =>
    replaced('bridge', { figure: { ...bridge.figure, poses: [{ ...begin, ...change }, ...rest] } })

  it.each([
    ['an exercise that stands there twice', { exercises: [...content.exercises, bridge] }, /bridge stands there twice/],
    ['a knee that folds forward', posed({ joints: { tilt: 0, knee: -20 } }), /bridge: begin: knee at -20/],
    ['one arm too far back', posed({ joints: { tilt: 0, near: { shoulder: -90 } } }), /begin: shoulder at -90/],
    ['two poses of one name', posed({ pose: 'lift' }), /bridge: pose lift stands there twice/],
    ['a thing of a pose that is not there', posed({ pose: 'start' }), /mat belongs to no pose begin/],
    ['a step that is not there', posed({ upon: 'step' }), /begin stands upon a step that is not there/],
    [
      'a telling pose that is not there',
      replaced('bridge', { figure: { ...bridge.figure, tells: 'top' } }),
      /is told by no pose top/,
    ],
    ['an arrow that comes from nowhere', posed({ arrow: { at: 'seat' } }), /the arrow of begin follows no pose/],
    ['something trained without words', replaced('bridge', { trains: 'neck' }), /bridge: no words for neck/],
    [
      'words that nothing trains',
      { trains: [...content.trains, { trains: 'neck', text: 'de nek' }] },
      /no exercise trains neck/,
    ],
    [
      'a fact that does not exist',
      replaced('bridge', { 'not-with': [{ fact: 'hoofdpijn', is: ['yes'], because: 'x', reading: 'own-choice' }] }),
      /bridge: no fact hoofdpijn/,
    ],
    [
      'a value that a fact does not have',
      replaced('bridge', { 'not-with': [{ fact: 'osteoporosis', is: ['ja'], because: 'x', reading: 'own-choice' }] }),
      /bridge: osteoporosis is never ja/,
    ],
    [
      'a danger that does not exist',
      replaced('bridge', {
        'not-with': [{ danger: 'hernia', tiers: ['suspected'], because: 'x', reading: 'own-choice' }],
      }),
      /bridge: no danger hernia/,
    ],
    [
      'a class that does not exist',
      replaced('bridge', {
        'not-with': [{ classification: 'radicular-pain', in: ['verdacht'], because: 'x', reading: 'own-choice' }],
      }),
      /bridge: no class verdacht/,
    ],
    [
      'a statement that does not exist',
      { choice: { ...content.choice, source: { ...content.choice.source, statement: ['KNGF-99'] } } },
      /cites kngf-2013 KNGF-99/,
    ],
    ['a source that does not exist', { figure: { ...content.figure, from: ['atlas'] } }, /is from atlas/],
  ] satisfies [string, Partial<Exercises>, RegExp][])('%s is found', (_, change, problem) => {
    expect(problemsWith(change).join('\n')).toMatch(problem)
  })
})
