// The whole pathway of one role on one sheet: every line once, with the stages at which it holds.

import type { Engine, PathwayLine, Recommendation } from '@lende/engine'
import { pathway } from '@lende/engine'
import { onlyAtFollowUp } from './at-contact.ts'
import type { Ground } from './depends-on.ts'
import { groundOf } from './depends-on.ts'

/** Does a line hold at a stage, or does it depend on more there? */
export type Holds = 'yes' | 'depends' | 'no'

export interface SheetLine extends PathwayLine {
  /** The rules that say the same in the same words. */
  readonly recommendations: readonly Recommendation[]
  /** For each kind of complaint, at each phase. */
  readonly holds: readonly (readonly Holds[])[]
  readonly text: string
  /** What it turns on, where it is settled nowhere. */
  readonly ground: Ground
  /** It never comes up at a first contact. */
  readonly later: boolean
}

/** Every line of a role, those that say the same together. */
export function sheetOf(
  engine: Engine,
  { role, country }: { readonly role: string; readonly country: string },
  textOf: (recommendation: Recommendation) => string,
): SheetLine[] {
  const stages = stagesOf(engine).map((row) => row.map((stage) => pathway(engine, { role, country, ...stage })))
  const later = laterOnly(engine, role, country)
  const mine = engine.guideline.recommendations.flatMap((recommendation): SheetLine[] => {
    const lines = stages.map((row) => row.map(({ lines }) => lineOf(lines, recommendation)))
    const found = lines.flat().filter((line) => line !== undefined)
    if (found.length === 0) return []
    const dependsOn = inOrder(found.map((line) => line.dependsOn))
    return [
      {
        recommendation,
        recommendations: [recommendation],
        risks: inOrder(found.map(({ risks }) => risks)),
        dependsOn,
        holds: lines.map((row) => row.map(holdsAt)),
        text: textOf(recommendation),
        ground: groundOf(engine, { recommendation, risks: [], dependsOn }),
        later: later.has(recommendation.id),
      },
    ]
  })
  return [...Map.groupBy(mine, sameness).values()].map(together)
}

const stagesOf = ({ guideline: { pathway: stages } }: Engine) =>
  (stages?.kinds ?? []).map(({ id: kind }) => (stages?.phases ?? []).map(({ id: phase }) => ({ kind, phase })))

/** What comes up at some stage, and at no first contact. */
function laterOnly(engine: Engine, role: string, country: string): ReadonlySet<string> {
  const stages = stagesOf(engine).flat()
  return new Set(stages.flatMap((stage) => [...onlyAtFollowUp(engine, { role, country, ...stage })]))
}

const lineOf = (lines: readonly PathwayLine[], { id }: Recommendation): PathwayLine | undefined =>
  lines.find(({ recommendation }) => recommendation.id === id)

const holdsAt = (line: PathwayLine | undefined): Holds => {
  if (line === undefined) return 'no'
  return line.dependsOn.length === 0 ? 'yes' : 'depends'
}

const inOrder = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

/** Does it hold somewhere without more being known? */
export const isSettled = ({ holds }: SheetLine): boolean => holds.flat().includes('yes')

/** Does it hold in the same way at every stage? Then the stages need not be shown. */
export const isEverywhere = ({ holds }: SheetLine): boolean => new Set(holds.flat()).size === 1

/** Lines in the same words are one line, with the classes of all of them; not where one turns on questions. */
function sameness(line: SheetLine): string {
  const { recommendation, text, ground } = line
  return [recommendation.direction, text, isSettled(line), ground.group].join('\n')
}

const strengths: readonly Holds[] = ['no', 'depends', 'yes']
const stronger = (a: Holds, b: Holds): Holds => (strengths.indexOf(a) < strengths.indexOf(b) ? b : a)

function together(same: readonly SheetLine[]): SheetLine {
  const [first] = same
  if (first === undefined) throw new RangeError('a line of nothing')
  return {
    ...first,
    recommendations: same.flatMap(({ recommendations }) => recommendations),
    risks: inOrder(same.map(({ risks }) => risks)),
    dependsOn: inOrder(same.map(({ dependsOn }) => dependsOn)),
    holds: first.holds.map((row, kind) =>
      row.map((_, phase) => same.map(({ holds }) => holds[kind]?.[phase] ?? 'no').reduce(stronger)),
    ),
    ground: { classes: inOrder(same.map(({ ground }) => ground.classes)).toSorted(), group: first.ground.group },
    later: same.every(({ later }) => later),
  }
}
