// Which answer to which sign raises which tier of a danger: by itself, with all else harmless, or only with others.

import type { Danger, Fact, Guideline, Tier, Urgency } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { dependenceOf } from './dependence.ts'
import { Reach, supposingNever } from './reach.ts'

/** One answer of a sign, an option or a range of a scale, and what it does. */
export interface Weight {
  readonly answer: string | readonly [from: number, to: number]
  readonly does: 'alone' | 'together'
}

export interface SignRow {
  readonly sign: string
  readonly critical: boolean
  /** For each column what the answers do there. */
  readonly weights: readonly (readonly Weight[])[]
}

/** A tier at an urgency, however many rules raise it. */
export interface SignColumn {
  readonly tier: Tier
  readonly urgency: Urgency
}

export interface SignTable {
  readonly columns: readonly SignColumn[]
  readonly rows: readonly SignRow[]
}

/** For each danger its signs, with what each answer does to each tier; a sign that does nothing is left out. */
export function signTables(guideline: Guideline): ReadonlyMap<string, SignTable> {
  const tiers = guideline.dangers.flatMap((danger) => danger.tiers.map(({ rule }) => rule))
  const needed = dependenceOf(guideline, tiers).rules
  const reach = new Reach(supposingNever(guideline, (rule) => !needed.has(rule)))
  return new Map(guideline.dangers.map((danger) => [danger.id, tableOf(reach, danger)]))
}

function tableOf(reach: Reach, { tiers, signs: { critical, supporting } }: Danger): SignTable {
  const columns = tiers
    .map(({ tier, urgency }): SignColumn => ({ tier, urgency }))
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)
  const raised = columns.map((column) =>
    reach.either(...tiers.filter((tier) => isSame(tier, column)).map(({ rule }) => reach.rule(rule))),
  )
  const rowOf = (sign: string, isCritical: boolean): SignRow => {
    const fact = reach.guideline.facts.find(({ id }) => id === sign) as Fact
    return { sign, critical: isCritical, weights: raised.map((root) => weightsOf(reach, fact, root)) }
  }
  const rows = [...critical.map((sign) => rowOf(sign, true)), ...supporting.map((sign) => rowOf(sign, false))]
  return { columns, rows: rows.filter(({ weights }) => weights.some((one) => one.length > 0)) }
}

const isSame = (a: SignColumn, b: SignColumn): boolean => a.tier === b.tier && a.urgency === b.urgency

/** What each answer does; neighbouring ranges of a scale that do alike are one. */
function weightsOf(reach: Reach, fact: Fact, raised: number): Weight[] {
  const cells = cellsOf(reach, fact)
  const weights: (Weight | undefined)[] = cells.map(({ answer, cell }) => {
    const does = doesAt(reach, fact, raised, cell, cells.length)
    return does === undefined ? undefined : { answer, does }
  })
  return weights.reduce<Weight[]>((joined, weight, index) => {
    const before = weights[index - 1]
    if (weight === undefined) return joined
    if (before?.does === weight.does && typeof weight.answer !== 'string')
      joined.push({ does: weight.does, answer: [joined.pop()?.answer[0] as number, weight.answer[1]] })
    else joined.push(weight)
    return joined
  }, [])
}

function doesAt(reach: Reach, fact: Fact, raised: number, cell: number, cells: number): Weight['does'] | undefined {
  const answered = reach.both(reach.known(fact.id), reach.inCell(fact.id, cell) ?? reach.everybody)
  const kind = reach.both(reach.everybody, answered, othersHarmless(reach, fact))
  if (!reach.isEmpty(kind) && reach.both(kind, raised) === kind) return 'alone'
  return raisesMore(reach, fact, raised, cell, cells) ? 'together' : undefined
}

/** Who has nothing dangerous but this sign, and has left open what has no danger of its own. */
function othersHarmless(reach: Reach, sign: Fact): number {
  const others = reach.guideline.facts.filter(({ id }) => id !== sign.id)
  return reach.both(
    ...others.map((fact) =>
      fact.danger === undefined
        ? reach.unknown(fact.id)
        : reach.both(
            reach.known(fact.id),
            reach.either(...harmlessCells(reach, fact).map((cell) => reach.inCell(fact.id, cell) ?? reach.everybody)),
          ),
    ),
  )
}

function harmlessCells(reach: Reach, { id, domain, danger }: Fact): number[] {
  if (danger === undefined) return []
  if ('options' in danger) return (danger.options[0] ?? []).map((option) => optionsOf(domain).indexOf(option))
  return [danger.towards === 'high' ? 0 : (reach.program.cutsOf.get(id) ?? []).length]
}

/** Is there somebody who is raised with this answer, and would not be with some other answer to the same question? */
function raisesMore(reach: Reach, fact: Fact, raised: number, cell: number, cells: number): boolean {
  const here = reach.fixedTo(fact.id, cell, raised)
  return Array.from({ length: cells }, (_, other) => other).some(
    (other) => other !== cell && !reach.isEmpty(reach.both(here, reach.not(reach.fixedTo(fact.id, other, raised)))),
  )
}

function cellsOf(reach: Reach, fact: Fact): { readonly answer: Weight['answer']; readonly cell: number }[] {
  if (fact.domain.kind !== 'number') return optionsOf(fact.domain).map((answer, cell) => ({ answer, cell }))
  const { min, max, step } = fact.domain
  const starts = [min, ...(reach.program.cutsOf.get(fact.id) ?? []).map((cut) => cut * step)]
  return starts.map((from, cell) => ({ answer: [from, (starts[cell + 1] ?? max + step) - step] as const, cell }))
}
