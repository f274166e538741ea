// What the patient reads, as on the turned screen: each sentence with the recommendations it rests on.

import type { Chosen, Together } from './chosen.ts'
import { chosenFor } from './chosen.ts'
import type { Line, Origin } from './document.ts'
import { item, text } from './document.ts'
import { givenIn } from './given.ts'
import type { Material } from './material.ts'

interface Read extends Chosen {
  readonly together: Together
  readonly words: Material['product']['words']
  readonly net: readonly string[]
  readonly restingOn: (named: readonly string[]) => Origin[]
}

type Part = (read: Read) => readonly Line[]

const parts = {
  waits: ({ waits, words }) => {
    if (waits === null) return []
    const key = `together.waits.${waits}` as const
    return [{ ...text(words.text(key), `authored:${key}`), strong: true }]
  },
  messages: ({ messages, words, restingOn }) =>
    messages.map((one) => item(words.text(`together.message.${one.message}`), ...restingOn(one.with))),
  course: ({ course, words, restingOn }) => {
    if (course === null) return []
    const from = [...restingOn(course.with), ...course.source.statement.map((one): Origin => `statement:${one}`)]
    const says = words.text(`together.course.${course.course}`)
    return course.picture === undefined
      ? [text(says, ...from)]
      : [{ kind: 'figure', text: says, figure: { of: 'course', name: course.course }, from }]
  },
  plan: ({ plan, words, restingOn }) =>
    plan.map((one) => item(words.text(`together.plan.${one.line}`), ...restingOn(one.with))),
  flare: ({ flare, words, restingOn }) =>
    flare.map((one) => item(words.text(`together.flare.${one.step}`), ...restingOn(one.with))),
  'safety-net': ({ net, words }) => net.map((line) => item(words.text(`safety-net.${line}`), `safety-net:${line}`)),
  card: ({ together, words }) =>
    together.card.map(({ line, pictogram }) => ({
      kind: 'figure',
      text: words.text(`together.card.${line}`),
      figure: { of: 'pictogram', name: pictogram },
      from: [`safety-net:${line}`],
    })),
} satisfies Readonly<Record<string, Part>>

export function togetherInLines(part: keyof typeof parts, { product, outcome }: Material): readonly Line[] {
  const { together } = product.aids
  if (together === undefined) return []
  const { advice } = outcome
  const given = new Set(givenIn(advice).map(({ id }) => id))
  const restingOn = (named: readonly string[]): Origin[] =>
    named.filter((id) => given.has(id)).map((id): Origin => `recommendation:${id}`)
  const say: Part = parts[part]
  return say({ ...chosenFor(together, advice), together, words: product.words, net: advice.safetyNet, restingOn })
}
