// What each rule of a program reads: slots and rules, through every rule it uses. The same for every patient.

import type { Node, Program } from './lower.ts'

interface Reads {
  readonly slotsOf: readonly ReadonlySet<number>[]
  /** The rule itself among them. */
  readonly rulesOf: readonly ReadonlySet<number>[]
}

const known = new WeakMap<Program, Reads>()

export function readsOf(program: Program): Reads {
  const reads = known.get(program) ?? findReads(program)
  known.set(program, reads)
  return reads
}

/** The slots a rule can look at, in order. */
export const supportOf = (program: Program, index: number): number[] =>
  [...(readsOf(program).slotsOf[index] ?? [])].sort((a, b) => a - b)

/** A rule comes after those it uses, so that theirs are known. */
function findReads({ rules }: Program): Reads {
  const slotsOf: Set<number>[] = []
  const rulesOf: Set<number>[] = []
  rules.forEach(({ node }, index) => {
    const slots = new Set<number>()
    const used = new Set([index])
    visitNodes(node, (one) => {
      if ('slot' in one) slots.add(one.slot)
      if (!('rule' in one)) return
      addAll(slots, slotsOf[one.rule])
      addAll(used, rulesOf[one.rule])
    })
    slotsOf.push(slots)
    rulesOf.push(used)
  })
  return { slotsOf, rulesOf }
}

function addAll(to: Set<number>, more: Iterable<number> = []): void {
  for (const one of more) to.add(one)
}

function visitNodes(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('not' in node) visitNodes(node.not, visit)
  else if ('atLeast' in node) for (const part of node.of) visitNodes(part, visit)
}
