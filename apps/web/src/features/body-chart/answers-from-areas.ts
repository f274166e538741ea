// What the marked areas answer. A mark says what is there; what is not marked says something only on a complete drawing.

import type { Aids } from '@lende/guideline'

export type Chart = NonNullable<Aids['body-chart']>

/** What an answer can still be: one value follows, of more than one the clinician chooses. */
export interface Following {
  readonly fact: string
  readonly values: readonly string[]
  /** The answers of the chart that say so. */
  readonly because: readonly string[]
}

/**
 * The facts of which the drawing says something, in the order of the chart.
 * A drawing without marks is no drawing: it is never complete.
 */
export function answersFromAreas(
  chart: Chart,
  marked: readonly string[],
  drawing: 'complete' | 'unfinished' = 'unfinished',
): readonly Following[] {
  const isComplete = drawing === 'complete' && marked.length > 0
  const holding = chart.answers.filter(
    ({ marked: some = [], unmarked: none = [] }) =>
      some.every((set) => isMarked(chart, set, marked)) &&
      (none.length === 0 || (isComplete && none.every((set) => !isMarked(chart, set, marked)))),
  )
  const facts = [...new Set(holding.map(({ fact }) => fact))]
  return facts.map((fact) => {
    const saying = holding.filter((one) => one.fact === fact)
    const [first, ...rest] = saying.map(({ values }) => values)
    return {
      fact,
      values: (first ?? []).filter((value) => rest.every((values) => values.includes(value))),
      because: saying.map(({ answer }) => answer),
    }
  })
}

const isMarked = ({ sets }: Chart, name: string, marked: readonly string[]): boolean =>
  sets.some(({ set, areas }) => set === name && areas.some((area) => marked.includes(area)))

/** What only follows once the drawing is complete. */
export function onceComplete(chart: Chart, marked: readonly string[]): readonly Following[] {
  const now = answersFromAreas(chart, marked)
  return answersFromAreas(chart, marked, 'complete').filter(
    ({ fact, values }) => now.find((one) => one.fact === fact)?.values.length !== values.length,
  )
}

/** Can the chart answer this question? */
export const answersAbout = (chart: Chart | undefined, ask: string): boolean =>
  chart?.answers.some(({ fact }) => fact === ask) ?? false
