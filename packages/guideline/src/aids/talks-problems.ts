// What is wrong in the content of the two talks, a sentence each.

import type { Condition, Guideline } from '@lende/engine'
import { factsIn } from '@lende/engine'
import type { TalkLine, Talks } from './talks-shape.ts'
import { linesOf } from './talks-shape.ts'

export const slips = (content: Talks, guideline: Guideline): string[] => [
  ...twice(content),
  ...conditioned(content).flatMap(([name, one]) => astray(one, guideline).map((problem) => `${name}: ${problem}`)),
  ...tooSoon(content, guideline),
  ...linesOf(content).flatMap(misdrawn),
  ...unnamed(content, guideline),
  ...uncited(content, guideline),
]

type When = Pick<TalkLine, 'with' | 'classes' | 'ages'>

/** All that is said only with a recommendation, under a name for whoever mends it. */
const conditioned = (content: Talks): (readonly [name: string, one: When])[] => [
  ...linesOf(content).map((one) => [one.line, one] as const),
  ...content.imaging.answers.map((one) => [one.answer, one] as const),
  ...content.medicines.groups.flatMap(({ says }) => says.map((one) => [one.say, one] as const)),
  ...content.medicines.against.map((one) => [one.against, one] as const),
]

function twice(content: Talks): string[] {
  const { sources, imaging, medicines } = content
  const lists = [
    sources.map((one) => one.source),
    [...linesOf(content), ...imaging.needed, ...medicines.closing].map((one) => one.line),
    imaging.answers.map((one) => one.answer),
    medicines.groups.map((one) => one.group),
    medicines.groups.flatMap(({ says }) => says.map((one) => one.say)),
    medicines.against.map((one) => one.against),
    medicines.names.map((one) => one.medicine),
    medicines.reasons.map((one) => one.fact),
  ]
  const repeated = lists.flatMap((names) => names.filter((name, place) => names.indexOf(name) < place))
  return [...new Set(repeated)].map((name) => `${name} stands there twice`)
}

/** Recommendations and classes that the guideline does not have. */
function astray({ with: named, classes = [], ages }: When, { recommendations, classifications }: Guideline): string[] {
  const known = (name: string, all: readonly { readonly id: string }[]): boolean => all.some((one) => one.id === name)
  return [
    ...named.filter((name) => !known(name, recommendations)).map((name) => `there is no recommendation ${name}`),
    ...classes.flatMap((one) => {
      const found = classifications.find((each) => each.id === one.classification)
      if (found === undefined) return [`there is no classification ${one.classification}`]
      return one.in
        .filter((name) => !known(name, found.classes))
        .map((name) => `there is no class ${name} in ${one.classification}`)
    }),
    ...(ages !== undefined && ages.from > ages.to ? ['these ages are nobody’s'] : []),
  ]
}

/** What speaks against a scan waits while something is suspected. */
function tooSoon({ imaging }: Talks, { recommendations }: Guideline): string[] {
  const stays = (name: string): boolean => recommendations.find((one) => one.id === name)?.heldBy === 'nothing'
  return [...imaging.shows, ...imaging.changes, ...imaging.risks, ...imaging.instead]
    .filter((one) => one.with.some(stays))
    .map((one) => `${one.line}: can be said while something is suspected`)
}

/** A figure has a source, and fills no more people than are drawn. */
function misdrawn({ line: name, text: said, rows = [], source: where }: TalkLine): string[] {
  const isFigure = rows.length > 0 || /\d/.test(said)
  return [
    ...(isFigure && where === undefined ? [`${name}: has a figure without a source`] : []),
    ...rows.filter((one) => one.filled > one.of).map((one) => `${name}: ${one.row} fills more than it draws`),
    ...(rows.length > 1 && rows.some((one) => one.name === undefined) ? [`${name}: has rows without a name`] : []),
  ]
}

/** Each reason of a checklist that is shown, and each medicine that is advised against, has its words; no other has. */
function unnamed({ medicines }: Talks, { recommendations, rules }: Guideline): string[] {
  const shown = medicines.groups.flatMap(({ says }) => says.flatMap((one) => one.with))
  const lists = recommendations.filter(({ id: name }) => shown.includes(name)).flatMap(({ checklist }) => checklist)
  const conditions = rules.filter(({ id: name }) => lists.includes(name)).map((rule): Condition => rule.when)
  const against = medicines.against.flatMap((one) => one.medicines)
  return [
    ...unlike(
      'reason',
      conditions.flatMap(factsIn),
      medicines.reasons.map((one) => one.fact),
    ),
    ...unlike(
      'medicine',
      against,
      medicines.names.map((one) => one.medicine),
    ),
  ]
}

const unlike = (kind: string, used: readonly string[], known: readonly string[]): string[] => [
  ...new Set(used.filter((name) => !known.includes(name)).map((name) => `there is no ${kind} ${name}`)),
  ...known.filter((name) => !used.includes(name)).map((name) => `nothing names the ${kind} ${name}`),
]

/** What a source is named for stands there, and each source of this file is used. */
function uncited(content: Talks, { statements }: Guideline): string[] {
  const { sources, imaging, medicines } = content
  const named = [...linesOf(content), ...imaging.needed, ...medicines.closing, imaging.looks]
    .map((one) => one.source)
    .filter((one) => one !== undefined)
  return [
    ...named
      .flatMap(({ cites = [] }) => cites)
      .flatMap(({ cite, statement }) => statement.map((one) => ({ cite, one })))
      .filter(({ cite, one }) => !statements.some(({ id: name, document }) => name === one && document === cite))
      .map(({ cite, one }) => `cites ${cite} ${one}, which is not in the sources`),
    ...named.filter(({ cites, from }) => cites === undefined && from === undefined).map(() => 'a source names nothing'),
    ...unlike(
      'source',
      named.flatMap(({ from = [] }) => from),
      sources.map((one) => one.source),
    ),
  ]
}
