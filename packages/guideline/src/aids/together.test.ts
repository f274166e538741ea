// The turned screen's content: each slip in it is found.

import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../test/shipped.ts'
import type { Together } from './together.ts'
import { together } from './together.ts'

const { guideline, aids } = shippedContent
const shipped = aids.together as Together
const problems = (content: Together): readonly string[] => together.problems(content, guideline, [])

const message = shipped.messages[0] as Together['messages'][number]
const drawn = shipped.courses.find(({ picture }) => picture !== undefined) as Together['courses'][number]
const picture = drawn.picture as NonNullable<(typeof drawn)['picture']>
const withMessage = (changes: Partial<typeof message>): Together => ({
  ...shipped,
  messages: [...shipped.messages, { ...message, message: 'another', ...changes }],
})
const withCourse = (changes: Partial<typeof drawn>): Together => ({
  ...shipped,
  courses: shipped.courses.map((one) => (one === drawn ? { ...one, ...changes } : one)),
})

it('what is shipped has no slip', () => {
  expect(problems(shipped)).toEqual([])
})

describe('a turned screen is refused with', () => {
  it.each<[slip: string, content: Together, problem: string]>([
    ['a message twice', withMessage({ message: message.message }), `${message.message} stands there twice`],
    [
      'a recommendation that is not there',
      withMessage({ with: ['kce-2017-luck'] }),
      'another: there is no recommendation kce-2017-luck',
    ],
    [
      'a classification that is not there',
      withMessage({ classes: [{ classification: 'luck', in: ['good'] }] }),
      'another: there is no classification luck',
    ],
    [
      'a class that is not there',
      withMessage({ classes: [{ classification: 'kce-risk', in: ['lucky'] }] }),
      'another: there is no class lucky in kce-risk',
    ],
    [
      'an expectation that could be said while reassurance waits',
      withCourse({ with: ['kce-2017-reassure', 'kce-2017-keep-moving'] }),
      `${drawn.course}: can be said while reassurance waits`,
    ],
    [
      'steps for a bad day that could be said while reassurance waits',
      { ...shipped, flare: shipped.flare.map((one) => ({ ...one, with: ['kce-2017-keep-moving'] })) },
      'the steps of a bad day can be said while reassurance waits',
    ],
    [
      'a drawing that stops halfway',
      withCourse({ picture: { ...picture, points: picture.points.slice(0, -1) } }),
      `${drawn.course}: the drawing does not run from 0 to 100`,
    ],
    [
      'a line outside its band',
      withCourse({ picture: { ...picture, points: picture.points.map(([at, low, high]) => [at, low, high, 100]) } }),
      `${drawn.course}: the line leaves the band at 0`,
    ],
    [
      'a line of the safety net without a short form',
      { ...shipped, card: shipped.card.slice(1) },
      'the safety-net line cauda-equina has no short form',
    ],
    [
      'a short form of no line',
      { ...shipped, card: [...shipped.card, { line: 'luck', pictogram: 'foot', text: 'Good luck.' }] },
      'there is no safety-net line luck',
    ],
    [
      'a statement that is not there',
      withCourse({ source: { ...drawn.source, statement: ['KCE-999'] } }),
      'cites kce-2017 KCE-999, which is not in the sources',
    ],
    [
      'a source that is not there',
      withCourse({ source: { ...drawn.source, from: ['hearsay'] } }),
      'is from hearsay, which is no source',
    ],
    [
      'a source that nothing is from',
      { ...shipped, sources: shipped.sources.flatMap((one) => [one, { ...one, source: 'idle' }]) },
      'nothing is from the source idle',
    ],
  ])('%s', (_, content, problem) => {
    expect(problems(content)).toContain(`together: ${problem}`)
  })
})
