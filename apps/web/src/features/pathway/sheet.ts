// The whole pathway of one role on one sheet: every line once, with the stages at which it holds.

import type { Engine, Guideline, PathwayLine, Recommendation } from '@lende/engine'
import { pathway } from '@lende/engine'
import { onlyAtFollowUp } from './at-contact.ts'
import type { Ground } from './depends-on.ts'
import { besideClasses, groundOf } from './depends-on.ts'

/** Does a line hold at a stage, or does it depend on more there? */
export type Holds = 'yes' | 'depends' | 'no'

/** For each kind of complaint, at each phase. */
export type Stages = readonly (readonly Holds[])[]

export interface SheetLine extends PathwayLine {
  /** The rules that say the same in the same words. */
  readonly recommendations: readonly Recommendation[]
  readonly holds: Stages
  /** The stages apart where it is given at other risks. */
  readonly atRisks: readonly { readonly risks: readonly string[]; readonly holds: Stages }[]
  readonly text: string
  /** What it turns on, where it is settled nowhere. */
  readonly ground: Ground
  /** On how much more it depends at some of its stages. */
  readonly more: number
  /** It never comes up at a first contact. */
  readonly later: boolean
}

/** Every line of a role, those that say the same together. */
export function sheetOf(
  engine: Engine,
  { role, country }: { readonly role: string; readonly country: string },
  textOf: (recommendation: Recommendation) => string,
): SheetLine[] {
  const stages = stagesOf(engine.guideline)
  const pathways = stages.map((row) => row.map((stage) => pathway(engine, { role, country, ...stage })))
  const laters = stages.map((row) => row.map((stage) => onlyAtFollowUp(engine, { role, country, ...stage })))
  const mine = engine.guideline.recommendations.flatMap((recommendation): SheetLine[] => {
    const lines = pathways.map((row) => row.map((one) => lineOf(one.lines, recommendation)))
    const found = lines.flat().filter((line) => line !== undefined)
    if (found.length === 0) return []
    const open = found.map((line) => line.dependsOn)
    const ground = groundOf(engine, { recommendation, risks: [], dependsOn: shared(open) })
    const beside = besideClasses(engine, recommendation.rule, ground)
    const own = ground.classes.length === 0 ? open : open.map((facts) => facts.filter((fact) => beside.has(fact)))
    const dependsOn = shared(own)
    return [
      {
        recommendation,
        recommendations: [recommendation],
        risks: inOrder(found.map((line) => line.risks)),
        atRisks: atRisks(lines, engine.guideline),
        dependsOn,
        more: inOrder(own).length - dependsOn.length,
        holds: lines.map((row) => row.map(holdsAt)),
        text: textOf(recommendation),
        ground,
        later: lines.every((row, kind) =>
          row.every((line, phase) => line === undefined || laters[kind]?.[phase]?.has(recommendation.id)),
        ),
      },
    ]
  })
  return [...Map.groupBy(mine, sameness).values()].map(together)
}

const stagesOf = ({ pathway: stages }: Guideline) =>
  (stages?.kinds ?? []).map(({ id: kind }) => (stages?.phases ?? []).map(({ id: phase }) => ({ kind, phase })))

const lineOf = (lines: readonly PathwayLine[], { id }: Recommendation): PathwayLine | undefined =>
  lines.find(({ recommendation }) => recommendation.id === id)

const holdsAt = (line: PathwayLine | undefined): Holds => {
  if (line === undefined) return 'no'
  return line.dependsOn.length === 0 ? 'yes' : 'depends'
}

/** What a line depends on wherever it is open; all of it where that is nothing. */
function shared(lists: readonly (readonly string[])[]): readonly string[] {
  const open = lists.filter((facts) => facts.length > 0)
  const all = inOrder(open)
  const everywhere = all.filter((fact) => open.every((facts) => facts.includes(fact)))
  return everywhere.length === 0 ? all : everywhere
}

/** The stages of a line by the risks at which it is given there. */
function atRisks(
  lines: readonly (readonly (PathwayLine | undefined)[])[],
  { pathway: stages }: Guideline,
): SheetLine['atRisks'] {
  const order = stages?.risks.map(({ id }) => id) ?? []
  const found = lines.flat().filter((line) => line !== undefined)
  return [...Map.groupBy(found, ({ risks }) => risks.join()).values()].map((same) => ({
    risks: order.filter((risk) => same[0]?.risks.includes(risk)),
    holds: lines.map((row) => row.map((line) => holdsAt(line !== undefined && same.includes(line) ? line : undefined))),
  }))
}

const inOrder = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

/** Does it hold somewhere without more being known? */
export const isSettled = ({ holds }: { readonly holds: Stages }): boolean => holds.flat().includes('yes')

/** Does it hold in the same way at every stage? Then the stages need not be shown. */
export const isEverywhere = ({ holds }: { readonly holds: Stages }): boolean => new Set(holds.flat()).size === 1

/**
 * Lines in the same words are one line, with the classes of all of them. Not where they turn on other questions, hold at
 * other risks, or come up at other contacts: then what is said of one is not so of the other.
 */
const sameness = (line: SheetLine): string =>
  JSON.stringify([
    line.recommendation.direction,
    line.text,
    isSettled(line),
    line.ground.group,
    line.atRisks.map(({ risks }) => risks),
    line.dependsOn,
    line.later,
  ])

const strengths: readonly Holds[] = ['no', 'depends', 'yes']
const stronger = (a: Holds, b: Holds): Holds => (strengths.indexOf(a) < strengths.indexOf(b) ? b : a)

function together(same: readonly SheetLine[]): SheetLine {
  const [first] = same
  if (first === undefined) throw new RangeError('a line of nothing')
  const strongest = (stages: readonly Stages[]): Stages =>
    (stages[0] ?? []).map((row, kind) =>
      row.map((_, phase) => stages.map((one) => one[kind]?.[phase] ?? 'no').reduce(stronger)),
    )
  return {
    ...first,
    recommendations: same.flatMap(({ recommendations }) => recommendations),
    holds: strongest(same.map(({ holds }) => holds)),
    atRisks: first.atRisks.map(({ risks }, index) => ({
      risks,
      holds: strongest(same.map((line) => line.atRisks[index]?.holds ?? [])),
    })),
    more: Math.max(...same.map(({ more }) => more)),
    ground: { classes: inOrder(same.map(({ ground }) => ground.classes)).toSorted(), group: first.ground.group },
  }
}
