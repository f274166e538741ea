// A classification as a table: the things its classes look at directly as axes, and in each cell the class that holds.

import type { Answer, Classification, Condition, Fact, Guideline, Program, Truth } from '@lende/engine'
import { optionsOf, truthOf } from '@lende/engine'

/** One thing the classes look at, with the ways it can be. */
export type Axis =
  | { readonly kind: 'options'; readonly fact: string; readonly values: readonly (string | undefined)[] }
  | {
      readonly kind: 'range'
      readonly fact: string
      readonly values: readonly (readonly [from: number, to: number] | undefined)[]
    }
  | { readonly kind: 'rule'; readonly rule: string; readonly values: readonly Truth[] }
  | { readonly kind: 'classes'; readonly classification: string; readonly values: readonly string[] }

/** A value of an axis that settles the class by itself. */
export interface Gate {
  readonly axis: Axis
  readonly value: number
  readonly class: string | null
}

export interface ClassRow {
  /** For each row axis the values that this row stands for. */
  readonly values: readonly (readonly number[])[]
  /** The class in each column; null while none is settled. */
  readonly cells: readonly (string | null)[]
}

export interface ClassTable {
  readonly gates: readonly Gate[]
  /** None, one or two. */
  readonly rowAxes: readonly Axis[]
  readonly columns: Axis | undefined
  readonly rows: readonly ClassRow[]
}

/** The table of a classification, where it is small enough to be one. */
export function classTable(
  guideline: Guideline,
  program: Program,
  classification: Classification,
): ClassTable | undefined {
  const rules = classification.classes.map(({ id, proposed }) => ({
    id,
    when: (guideline.rules.find((rule) => rule.id === proposed) as Guideline['rules'][number]).when,
  }))
  const axes = axesOf(
    rules.map(({ when }) => when),
    guideline,
    program,
  )
  const combinations = axes.reduce((product, { values }) => product * values.length, 1)
  if (combinations > mostCombinations) return undefined
  const classAt = (chosen: ReadonlyMap<Axis, number>): string | null =>
    rules.find(({ when }) => truthOf(when, supposing(chosen, guideline)) === 'yes')?.id ?? null
  return laidOut(
    axes.map((axis) => ({ axis, open: axis.values.map((_, index) => index) })),
    [],
    classAt,
  )
}

const mostCombinations = 600

/** An axis with the values that no gate has taken. */
interface OpenAxis {
  readonly axis: Axis
  readonly open: readonly number[]
}

type ClassAt = (chosen: ReadonlyMap<Axis, number>) => string | null

/** Takes gates off until two axes are left; three will do where there is no gate, and more make no table. */
function laidOut(axes: readonly OpenAxis[], gates: readonly Gate[], classAt: ClassAt): ClassTable | undefined {
  const wide = axes.filter(({ open }) => open.length > 1)
  const gate = wide.length > 2 ? gateIn(axes, classAt) : undefined
  if (gate === undefined) return wide.length > 3 ? undefined : tableOf(wide, axes, gates, classAt)
  const left = axes.map((one) =>
    one.axis === gate.axis ? { axis: one.axis, open: one.open.filter((value) => value !== gate.value) } : one,
  )
  return laidOut(left, [...gates, gate], classAt)
}

/** Of all gates the one on the axis that it narrows most. */
function gateIn(axes: readonly OpenAxis[], classAt: ClassAt): Gate | undefined {
  const gates = axes
    .filter(({ open }) => open.length > 1)
    .toSorted((a, b) => a.open.length - b.open.length)
    .flatMap(({ axis, open }) => open.map((value) => ({ axis, value })))
  for (const { axis, value } of gates) {
    const classes = new Set(
      chosenFrom(axes.map((one) => (one.axis === axis ? { axis, open: [value] } : one))).map(classAt),
    )
    const [only] = classes
    if (classes.size === 1 && only !== undefined) return { axis, value, class: only }
  }
  return undefined
}

/** Every way to choose one open value of each axis. */
const chosenFrom = (axes: readonly OpenAxis[]): ReadonlyMap<Axis, number>[] =>
  axes.reduce<Map<Axis, number>[]>(
    (chosen, { axis, open }) => chosen.flatMap((one) => open.map((value) => new Map(one).set(axis, value))),
    [new Map()],
  )

function tableOf(
  wide: readonly OpenAxis[],
  axes: readonly OpenAxis[],
  gates: readonly Gate[],
  classAt: ClassAt,
): ClassTable {
  const narrow = axes.filter((one) => !wide.includes(one))
  const columns = wide.at(-1)
  const rowAxes = wide.slice(0, -1)
  const only = ({ axis, open }: OpenAxis): Axis =>
    ({ ...axis, values: open.map((value) => axis.values[value]) }) as Axis
  const rows = chosenFrom(rowAxes).map((chosen): ClassRow => {
    const fixed = rowAxes.map(({ axis }) => ({ axis, open: [chosen.get(axis) as number] }))
    return {
      values: rowAxes.map(({ axis, open }) => [open.indexOf(chosen.get(axis) as number)]),
      cells: chosenFrom([...narrow, ...fixed, ...(columns ? [columns] : [])]).map(classAt),
    }
  })
  return { gates, rowAxes: rowAxes.map(only), columns: columns && only(columns), rows: joinedRows(rows) }
}

/** Rows that differ in their last value only, and do alike, are one. */
function joinedRows(rows: readonly ClassRow[]): ClassRow[] {
  const first = (row: ClassRow): string => JSON.stringify([row.values.slice(0, -1), row.cells])
  const kinds = [...new Set(rows.map(first))]
  return kinds.map((kind) => {
    const alike = rows.filter((row) => first(row) === kind)
    const [{ values, cells }] = alike as [ClassRow]
    return values.length === 0
      ? { values, cells }
      : { values: [...values.slice(0, -1), alike.flatMap((row) => row.values.at(-1) ?? [])], cells }
  })
}

function axesOf(conditions: readonly Condition[], guideline: Guideline, program: Program): Axis[] {
  const leaves = conditions.flatMap(leavesOf)
  const facts = [...new Set(leaves.flatMap((leaf) => ('fact' in leaf ? [leaf.fact] : [])))]
  const rules = [...new Set(leaves.flatMap((leaf) => ('rule' in leaf ? [leaf.rule] : [])))]
  const classed = guideline.classifications.filter(({ classes }) =>
    classes.some((one) => rules.includes(one.effective)),
  )
  const loose = rules.filter((rule) => !classed.some(({ classes }) => classes.some((one) => one.effective === rule)))
  return [
    ...loose.map((rule): Axis => ({ kind: 'rule', rule, values: ['yes', 'no'] })),
    ...classed.map(
      ({ id, classes }): Axis => ({ kind: 'classes', classification: id, values: classes.map((one) => one.id) }),
    ),
    ...facts.map((id) => factAxis(guideline.facts.find((fact) => fact.id === id) as Fact, leaves, program)),
  ]
}

type Leaf = Exclude<Condition, { atLeast: number }>

const leavesOf = (condition: Condition): Leaf[] =>
  'atLeast' in condition ? condition.of.flatMap(leavesOf) : [condition]

function factAxis(fact: Fact, leaves: readonly Leaf[], program: Program): Axis {
  const open = leaves.some((leaf) => 'known' in leaf && leaf.fact === fact.id) ? [undefined] : []
  if (fact.domain.kind !== 'number')
    return { kind: 'options', fact: fact.id, values: [...optionsOf(fact.domain), ...open] }
  const { min, max, step } = fact.domain
  const starts = [min, ...(program.cutsOf.get(fact.id) ?? []).map((cut) => cut * step)]
  const ranges = starts.map((from, index): readonly [number, number] => [
    from,
    (starts[index + 1] ?? max + step) - step,
  ])
  return { kind: 'range', fact: fact.id, values: [...merged(ranges, fact.id, leaves), ...open] }
}

/** Cells that these conditions do not tell apart are one range. */
function merged(
  ranges: readonly (readonly [number, number])[],
  fact: string,
  leaves: readonly Leaf[],
): (readonly [number, number])[] {
  const mine = leaves.filter((leaf) => 'compare' in leaf && leaf.fact === fact)
  const side = (value: number): string =>
    mine
      .map((leaf) => truthOf(leaf, { ...nothingKnown, answers: new Map([[fact, { kind: 'value', value } as Answer]]) }))
      .join()
  const starts = ranges.filter(([from], index) => index === 0 || side(from) !== side(ranges[index - 1]?.[0] as number))
  return starts.map(([from], index) => {
    const next = ranges.findIndex(([start]) => start === starts[index + 1]?.[0])
    return [from, (ranges.at(next < 0 ? -1 : next - 1) as readonly [number, number])[1]]
  })
}

const nothingKnown = {
  factOf: (id: string): Fact => ({ id, domain: { kind: 'yes-no' } }) as Fact,
  truthOfRule: (): Truth => 'unknown',
  answers: new Map<string, Answer>(),
}

/** What is known when each axis has its chosen value, and nothing else is. */
function supposing(chosen: ReadonlyMap<Axis, number>, guideline: Guideline): Parameters<typeof truthOf>[1] {
  const answers = new Map<string, Answer>()
  const truths = new Map<string, Truth>()
  for (const [axis, index] of chosen) suppose(axis, index, guideline, answers, truths)
  return {
    answers,
    factOf: (id) => guideline.facts.find((fact) => fact.id === id) as Fact,
    truthOfRule: (rule) => truths.get(rule) ?? 'unknown',
  }
}

function suppose(
  axis: Axis,
  index: number,
  { classifications }: Guideline,
  answers: Map<string, Answer>,
  truths: Map<string, Truth>,
): void {
  switch (axis.kind) {
    case 'options': {
      const value = axis.values[index]
      if (value !== undefined) answers.set(axis.fact, { kind: 'value', value })
      return
    }
    case 'range': {
      const range = axis.values[index]
      if (range !== undefined) answers.set(axis.fact, { kind: 'value', value: range[0] })
      return
    }
    case 'rule':
      truths.set(axis.rule, axis.values[index] as Truth)
      return
    case 'classes':
      for (const { id, effective } of classifications.find((one) => one.id === axis.classification)?.classes ?? [])
        truths.set(effective, id === axis.values[index] ? 'yes' : 'no')
  }
}
