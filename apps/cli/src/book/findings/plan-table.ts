// What a guideline advises a role in each class: for a patient in scope, without danger, about whom nothing else is decided.
// Found by asking the decision diagram for every class and every recommendation, not by reading the rules.

import type { Classification, Guideline, Recommendation } from '@lende/engine'
import { effectiveRule } from '@lende/engine'
import { dependenceOf } from './dependence.ts'
import type { Holds, Reach } from './reach.ts'

/** One column: a class of each classification that is set out. */
export type Column = readonly { readonly classification: string; readonly class: string }[]

export interface PlanRow {
  readonly recommendation: Recommendation
  readonly holds: readonly Holds[]
}

export interface PlanTable {
  readonly guideline: string
  readonly role: string
  /** For patients in these classes of what all guidelines share; all patients where it is empty. */
  readonly assuming: Column
  readonly columns: readonly Column[]
  readonly rows: readonly PlanRow[]
}

/** Classes that all guidelines share belong to the rule set of safety. */
const SHARED = 'safety'

/** How large a part of the advice must differ before a shared class gets a table of its own. */
const worthATable = 0.2

/** The tables of every role, each guideline that advises it apart; `reach` is of patients without danger. */
export function planTables(reach: Reach): readonly PlanTable[] {
  const { guideline } = reach
  const sets = [...new Set(guideline.recommendations.map((one) => one.guideline))]
  return guideline.roles.flatMap((role) => sets.flatMap((set) => tablesOf(reach, set, role)))
}

function tablesOf(reach: Reach, set: string, role: string): PlanTable[] {
  const advice = reach.guideline.recommendations.filter((one) => one.guideline === set && one.roles.includes(role))
  if (advice.length === 0) return []
  const axes = axesOf(reach.guideline, set, advice)
  const tableFor = (assuming: Column): PlanTable => {
    const columns = columnsOf(axes).map((column) => ({
      column,
      kind: kindOf(reach, [...groupsOf(assuming), ...column.map((one) => [one])]),
    }))
    const inhabited = columns.filter(({ kind }) => !reach.isEmpty(kind))
    return {
      guideline: set,
      role,
      assuming,
      columns: inhabited.map(({ column }) => column),
      rows: advice.map((recommendation) => ({
        recommendation,
        holds: inhabited.map(({ kind }) => reach.holds(recommendation.rule, kind)),
      })),
    }
  }
  const split = set === SHARED ? [[]] : splitOf(reach, advice)
  return split
    .map(tableFor)
    .filter(({ columns }) => columns.length > 0)
    .toSorted((a, b) => marksIn(b) - marksIn(a))
}

/** The table that says most goes first. */
const marksIn = ({ rows }: PlanTable): number =>
  rows.reduce((sum, { holds }) => sum + holds.filter((one) => one !== 'never').length, 0)

/** At most two: the last classifications of the guideline, on which its advice rests. */
function axesOf(guideline: Guideline, set: string, advice: readonly Recommendation[]): readonly Classification[] {
  const own = guideline.classifications.filter((one) => one.guideline === set)
  const isLast = (one: Classification): boolean =>
    !own.some(
      (other) =>
        other !== one &&
        names(
          guideline,
          other.classes.map(({ proposed }) => proposed),
          one,
        ),
    )
  const resting = (one: Classification): number => advice.filter(({ rule }) => names(guideline, [rule], one)).length
  return own
    .filter((one) => isLast(one) && resting(one) > 0)
    .sort((a, b) => resting(b) - resting(a))
    .slice(0, 2)
    .sort((a, b) => own.indexOf(a) - own.indexOf(b))
}

/** Does one of these rules name a class, through whatever lies between? */
function names(guideline: Guideline, rules: readonly string[], { classes }: Classification): boolean {
  const behind = dependenceOf(guideline, rules).rules
  return classes.some(({ effective }) => behind.has(effective))
}

function columnsOf(axes: readonly Classification[]): Column[] {
  return axes.reduce<Column[]>(
    (columns, { id, classes }) =>
      columns.flatMap((column) => classes.map((one) => [...column, { classification: id, class: one.id }])),
    [[]],
  )
}

const groupsOf = (assuming: Column): Column[] => (assuming.length === 0 ? [] : [assuming])

/** Patients in one class of every group; classes are as the rules propose them, unless only a decision gives them. */
function kindOf(reach: Reach, groups: readonly Column[]): number {
  const classes = groups.map((group) => reach.either(...group.map((one) => classOf(reach, one))))
  return reach.both(reach.everybody, ...classes)
}

function classOf(reach: Reach, { classification, class: id }: Column[number]): number {
  const effective = reach.rule(effectiveRule(classification, id))
  const proposed = reach.both(undecided(reach), effective)
  return reach.isEmpty(reach.both(reach.everybody, proposed)) ? effective : proposed
}

const undecided = (reach: Reach): number =>
  reach.both(
    ...reach.guideline.facts.flatMap(({ id, domain }) =>
      domain.kind === 'decision' ? [reach.inCell(id, 0) ?? reach.everybody] : [],
    ),
  )

/** The shared classes, put together as long as they hardly change the advice. */
function splitOf(reach: Reach, advice: readonly Recommendation[]): Column[] {
  const shared = reach.guideline.classifications.filter(
    (one) => one.guideline === SHARED && advice.some(({ rule }) => names(reach.guideline, [rule], one)),
  )
  const [first] = shared
  if (first === undefined) return [[]]
  const groups: { readonly classes: { classification: string; class: string }[]; readonly holds: readonly Holds[] }[] =
    []
  for (const { id } of first.classes) {
    const one = { classification: first.id, class: id }
    const kind = kindOf(reach, [[one]])
    const holds = advice.map(({ rule }) => reach.holds(rule, kind))
    const like = groups.find((group) => difference(group.holds, holds) < worthATable)
    if (like) like.classes.push(one)
    else groups.push({ classes: [one], holds })
  }
  return groups.length === 1 ? [[]] : groups.map(({ classes }) => classes)
}

/** The part of the advice that one of the two always or never gives, and the other does not. */
function difference(a: readonly Holds[], b: readonly Holds[]): number {
  const differing = a.filter((one, index) => (one === 'never') !== (b[index] === 'never'))
  return differing.length / a.length
}
