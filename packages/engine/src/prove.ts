// Is the guideline sound for every possible patient? A claim that fails comes with a patient for whom it does.

import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, NEVER } from './decision-diagram.ts'
import type { Program } from './lower.ts'

/** One cell per level, for the levels that matter to the claim. */
export type Witness = ReadonlyMap<number, number>

/** Roots to satisfy together: `yes` must hold, `no` must not. */
export interface Claim {
  readonly yes: readonly number[]
  readonly no: readonly number[]
}

/**
 * A possible patient for whom all `yes` roots hold and no `no` root does.
 * Walks the diagrams side by side and never the same state twice, so the worst case is their product.
 */
export function findPatient({ diagram, possible }: GuidelineDiagram, claim: Claim): Witness | undefined {
  const wanted = [...claim.yes.map(() => ALWAYS), ALWAYS, ...claim.no.map(() => NEVER)]
  const start = [...claim.yes, possible, ...claim.no]
  const seen = new Set<string>()
  const path = new Map<number, number>()

  const search = (state: readonly number[]): boolean => {
    let level = diagram.levels
    for (let index = 0; index < state.length; index++) {
      const node = state[index] as number
      if (node <= ALWAYS) {
        if (node !== wanted[index]) return false
      } else level = Math.min(level, diagram.levelOf[node] as number)
    }
    if (level === diagram.levels) return true
    const key = state.join()
    if (seen.has(key)) return false
    seen.add(key)
    for (let cell = 0; cell < (diagram.arity[level] as number); cell++) {
      path.set(level, cell)
      if (search(state.map((node) => diagram.branch(node, level, cell)))) return true
    }
    path.delete(level)
    return false
  }
  return search(start) ? path : undefined
}

/** Fixes one level of a root to one cell. */
export function fixed({ diagram }: GuidelineDiagram, root: number, level: number, cell: number): number {
  const memo = new Map<number, number>()
  const visit = (node: number): number => {
    const at = diagram.levelOf[node] as number
    if (at > level) return node
    if (at === level) return diagram.branch(node, level, cell)
    const known = memo.get(node)
    if (known !== undefined) return known
    const arity = diagram.arity[at] as number
    let result = NEVER
    for (let branch = 0; branch < arity; branch++)
      result = diagram.or(result, diagram.and(diagram.cellIn(at, 1 << branch), visit(diagram.branch(node, at, branch))))
    memo.set(node, result)
    return result
  }
  return visit(root)
}

/** The root of a rule by its name. */
export function rootOf(built: GuidelineDiagram, program: Program, rule: string): number {
  const index = program.ruleIndex.get(rule)
  if (index === undefined) throw new ReferenceError(`the guideline has no rule ${rule}`)
  return built.roots[index] as number
}
