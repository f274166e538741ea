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
function search(
  { diagram, possible, roots, slots, apart }: GuidelineDiagram,
  claim: Claim,
  followed: readonly number[],
) {
  const wanted = [...claim.yes.map(() => ALWAYS), ALWAYS, ...claim.no.map(() => NEVER)]
  const start = [
    ...claim.yes,
    possible,
    ...claim.no,
    ...followed.map((place) => roots[apart[place] as number] as number),
  ]
  const claims = wanted.length
  const seen = new Set<string>()
  const path = new Map<number, number>()

  const walk = (state: readonly number[]): boolean => {
    let level = diagram.levels
    for (let index = 0; index < state.length; index++) {
      const node = state[index] as number
      if (node <= ALWAYS) {
        if (index < claims && node !== wanted[index]) return false
      } else if (index < claims || isNeeded(index, state)) level = Math.min(level, diagram.levelOf[node] as number)
    }
    if (level === diagram.levels) return true
    const key = state.join()
    if (seen.has(key)) return false
    seen.add(key)
    const behind = level < slots ? -1 : followed.indexOf(level - slots)
    const outcome = behind < 0 ? -1 : (state[claims + behind] as number)
    for (let cell = 0; cell < (diagram.arity[level] as number); cell++) {
      if (outcome >= 0 && outcome <= ALWAYS && outcome !== cell) continue
      path.set(level, cell)
      if (walk(state.map((node) => diagram.branch(node, level, cell)))) return true
    }
    path.delete(level)
    return false
  }
  /** What a followed rule comes to matters while a claim has not ended. */
  const isNeeded = (_index: number, state: readonly number[]): boolean =>
    state.slice(0, claims).some((node) => node > ALWAYS)
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
