// The body chart: areas of the body, and which answers follow from marking them.

import type { Guideline } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { z } from 'zod'
import type { Aid } from './aid.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in kebab-case')
const text = z.string().min(1)

const answer = z.strictObject({
  answer: id,
  fact: id,
  /** Sets of which something is marked. */
  marked: z.array(id).min(1).optional(),
  /** Sets of which nothing is marked, on a drawing that somebody called complete. */
  unmarked: z.array(id).min(1).optional(),
  /** What the answer can then still be. */
  values: z.array(id).min(1),
  because: text,
})

const shape = z.strictObject({
  views: z.array(z.strictObject({ view: id, name: text })).min(1),
  regions: z.array(z.strictObject({ region: id, name: text })).min(1),
  areas: z
    .array(z.strictObject({ area: id, view: id, side: z.enum(['left', 'middle', 'right']), region: id, name: text }))
    .min(1),
  sets: z.array(z.strictObject({ set: id, areas: z.array(id).min(1) })),
  answers: z.array(answer),
  /** What no mark answers, said where the answers stand. */
  'leaves-open': text,
  source: z.strictObject({
    cite: id,
    statement: z.array(text).min(1),
    reading: z.enum(['literal', 'interpreted', 'own-choice']),
    attested: z.enum(['source-document', 'read-elsewhere', 'known', 'to-verify']),
  }),
  review: z.strictObject({ by: text, next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD') }),
})

export type BodyChart = z.infer<typeof shape>
type ChartAnswer = z.infer<typeof answer>

export const bodyChart: Aid<typeof shape> = {
  shape,
  texts: ({ views, regions, areas, answers, 'leaves-open': leavesOpen }) => [
    ...views.map(({ view, name }) => [`body-chart.view.${view}`, name] as const),
    ...regions.map(({ region, name }) => [`body-chart.region.${region}`, name] as const),
    ...areas.map(({ area, name }) => [`body-chart.area.${area}`, name] as const),
    ...answers.map((one) => [`body-chart.answer.${one.answer}.because`, one.because] as const),
    ['body-chart.leaves-open', leavesOpen],
  ],
  problems: (chart, guideline) =>
    [
      ...twice(chart),
      ...astray(chart),
      ...mirrorless(chart),
      ...chart.answers.flatMap((one) => unanswerable(one, guideline)),
      ...uncited(chart, guideline),
      ...contradictory(chart),
    ].map((problem) => `body chart: ${problem}`),
}

function twice({ views, regions, areas, sets, answers }: BodyChart): string[] {
  const repeated = (kind: string, ids: readonly string[]): string[] =>
    ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `the ${kind} ${one} stands there twice`)
  return [
    ...repeated(
      'view',
      views.map(({ view }) => view),
    ),
    ...repeated(
      'region',
      regions.map(({ region }) => region),
    ),
    ...repeated(
      'area',
      areas.map(({ area }) => area),
    ),
    ...repeated(
      'name',
      areas.map(({ view, name }) => `${name} (${view})`),
    ),
    ...repeated(
      'set',
      sets.map(({ set }) => set),
    ),
    ...repeated(
      'answer',
      answers.map((one) => one.answer),
    ),
    ...sets.flatMap(({ set, areas }) => repeated(`area of ${set}`, areas)),
  ]
}

/** Names of views, regions, areas and sets that the chart does not have. */
function astray({ views, regions, areas, sets, answers }: BodyChart): string[] {
  const none = (named: readonly string[], known: readonly string[], kind: string, where: string): string[] =>
    named.filter((one) => !known.includes(one)).map((one) => `${where}: there is no ${kind} ${one}`)
  const [allViews, allRegions] = [views.map(({ view }) => view), regions.map(({ region }) => region)]
  const [allAreas, allSets] = [areas.map(({ area }) => area), sets.map(({ set }) => set)]
  return [
    ...areas.flatMap(({ area, view }) => none([view], allViews, 'view', area)),
    ...areas.flatMap(({ area, region }) => none([region], allRegions, 'region', area)),
    ...sets.flatMap((one) => none(one.areas, allAreas, 'area', one.set)),
    ...answers.flatMap(({ answer, marked = [], unmarked = [] }) =>
      none([...marked, ...unmarked], allSets, 'set', answer),
    ),
  ]
}

/** What can hurt on the left can hurt on the right. */
function mirrorless({ areas }: BodyChart): string[] {
  const other = { left: 'right', right: 'left', middle: 'middle' } as const
  return areas.flatMap(({ area, side, view }) => {
    const opposite = area.replace(new RegExp(`-${side}$`), `-${other[side]}`)
    const has = areas.some((one) => one.area === opposite && one.side === other[side] && one.view === view)
    return has ? [] : [`${area} has no ${opposite} on the other side`]
  })
}

function unanswerable({ answer, fact, values, marked, unmarked }: ChartAnswer, { facts }: Guideline): string[] {
  const known = facts.find((one) => one.id === fact)
  if (known === undefined) return [`${answer}: there is no fact ${fact}`]
  const options = optionsOf(known.domain)
  return [
    ...values.filter((value) => !options.includes(value)).map((value) => `${answer}: ${fact} is never ${value}`),
    ...(options.length > 0 && options.every((option) => values.includes(option)) ? [`${answer}: says nothing`] : []),
    ...(marked === undefined && unmarked === undefined ? [`${answer}: follows from nothing`] : []),
  ]
}

const uncited = ({ source }: BodyChart, { statements }: Guideline): string[] =>
  source.statement
    .filter((cited) => !statements.some(({ id, document }) => id === cited && document === source.cite))
    .map((cited) => `cites ${source.cite} ${cited}, which is not in the sources`)

/** Answers to one fact that can follow together and share no value: then some drawing would have no answer. */
function contradictory({ sets, answers }: BodyChart): string[] {
  const areasOf = (names: readonly string[] = []): readonly string[] =>
    sets.filter(({ set }) => names.includes(set)).flatMap(({ areas }) => areas)
  /** Can something of each set be marked while the areas stay bare? */
  const canMark = (names: readonly string[], bare: readonly string[]): boolean =>
    names.every((name) => areasOf([name]).some((area) => !bare.includes(area)))
  const facts = [...new Set(answers.map(({ fact }) => fact))]
  return facts.flatMap((fact) =>
    subsets(answers.filter((one) => one.fact === fact)).flatMap((together) => {
      const bare = together.flatMap(({ unmarked }) => areasOf(unmarked))
      const marked = together.flatMap(({ marked = [] }) => marked)
      const [first, ...rest] = together
      const left = first?.values.filter((value) => rest.every(({ values }) => values.includes(value)))
      return left?.length === 0 && canMark(marked, bare)
        ? [`${together.map(({ answer }) => answer).join(' and ')} leave no value of ${fact}`]
        : []
    }),
  )
}

function subsets<One>([first, ...rest]: readonly One[]): One[][] {
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((some) => [some, [first, ...some]])
}
