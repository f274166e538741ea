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
 * A rule apart is first taken as free; one that the patient found would contradict is then followed to what is behind
 * it, until a patient is found that nobody contradicts, or there is none.
 */
export function findPatient(built: GuidelineDiagram, claim: Claim): Witness | undefined {
  const followed = new Set<number>()
  for (;;) {
    const witness = search(
      built,
      claim,
      [...followed].sort((a, b) => a - b),
    )
    if (witness === undefined) return undefined
    const contradicted = contradictions(built, witness).filter((place) => !followed.has(place))
    if (contradicted.length === 0) return new Map([...witness].filter(([level]) => level < built.slots))
    for (const place of contradicted) followed.add(place)
  }
}

/** Walks the diagrams side by side and never the same state twice, so the worst case is their product. */
function search(built: GuidelineDiagram, claim: Claim, followed: readonly number[]): Map<number, number> | undefined {
  const { diagram, possible, roots, apart } = built
  const wanted = [...claim.yes.map(() => ALWAYS), ALWAYS, ...claim.no.map(() => NEVER)]
  const claims = wanted.length
  const seen = new Set<string>()
  const path = new Map<number, number>()

  const walk = (state: readonly number[]): boolean => {
    if (state.some((node, index) => index < claims && node <= ALWAYS && node !== wanted[index])) return false
    if (state.slice(0, claims).every((node) => node <= ALWAYS)) return true
    const level = Math.min(...state.map((node) => diagram.levelOf[node] as number))
    const key = state.join()
    if (seen.has(key)) return false
    seen.add(key)
    for (const cell of cellsToTry(level, state)) {
      path.set(level, cell)
      if (walk(state.map((node) => diagram.branch(node, level, cell)))) return true
    }
    path.delete(level)
    return false
  }

  /** A followed rule has come to its outcome by the time its own level is reached, and takes no other. */
  const cellsToTry = (level: number, state: readonly number[]): number[] => {
    const place = level < built.slots ? -1 : followed.indexOf(level - built.slots)
    const outcome = place < 0 ? undefined : (state[claims + place] as number)
    return outcome === undefined || outcome > ALWAYS ? [...Array(diagram.arity[level]).keys()] : [outcome]
  }
  const start = [
    ...claim.yes,
    possible,
    ...claim.no,
    ...followed.map((place) => roots[apart[place] as number] as number),
  ]
  return walk(start) ? path : undefined
}

/** The rules apart, by place, that come to something else for this patient than the walk took them for. */
function contradictions(built: GuidelineDiagram, witness: Witness): number[] {
  const { slots, apart } = built
  const whole = completed(built, witness)
  return apart.flatMap((_, place) => {
    const taken = witness.get(slots + place)
    return taken === undefined || taken === whole.get(slots + place) ? [] : [place]
  })
}

/** A patient with an answer at every level: the first cell where none was chosen, and what the rules apart come to. */
function completed({ diagram, roots, slots, apart }: GuidelineDiagram, witness: Witness): Map<number, number> {
  const whole = new Map<number, number>()
  for (let level = 0; level < slots; level++) whole.set(level, witness.get(level) ?? 0)
  apart.forEach((rule, place) => {
    let node = roots[rule] as number
    while (node > ALWAYS) {
      const level = diagram.levelOf[node] as number
      node = diagram.branch(node, level, whole.get(level) as number)
    }
    whole.set(slots + place, node)
  })
  return whole
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
