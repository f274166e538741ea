// A built diagram as plain integers, so that it is built once and loaded in a moment: only nodes that a root reaches,
// branches before what uses them.

import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, DecisionDiagram, NEVER } from './decision-diagram.ts'

/** Header: levels, nodes, roots, the root of what is possible, slots; then arities, rules apart, roots, levels of nodes, branches. */
const headerLength = 5

/** Stores a diagram; whatever no root reaches is left out. */
export function storeDiagram({ diagram, roots, possible, slots, apart }: GuidelineDiagram): Int32Array<ArrayBuffer> {
  const numberOf = new Map<number, number>([
    [NEVER, NEVER],
    [ALWAYS, ALWAYS],
  ])
  const levelOf = [diagram.levels, diagram.levels]
  const branches: number[] = []
  const place = (node: number): number => {
    const known = numberOf.get(node)
    if (known !== undefined) return known
    const level = diagram.levelOf[node] as number
    const cells = [...Array(diagram.arity[level]).keys()].map((cell) => place(diagram.branch(node, level, cell)))
    const number = levelOf.length
    numberOf.set(node, number)
    levelOf.push(level)
    branches.push(...cells)
    return number
  }
  const placedRoots = [...roots].map(place)
  const placedPossible = place(possible)
  return Int32Array.from([
    diagram.levels,
    levelOf.length,
    roots.length,
    placedPossible,
    slots,
    ...diagram.arity,
    ...apart,
    ...placedRoots,
    ...levelOf,
    ...branches,
  ])
}

/** The diagram that was stored. */
export function restoreDiagram(stored: Int32Array<ArrayBuffer>): GuidelineDiagram {
  const [levels, nodes, rules, possible, slots] = stored as unknown as [number, number, number, number, number]
  const arityEnd = headerLength + levels
  const apartEnd = arityEnd + levels - slots
  const rootsEnd = apartEnd + rules
  const levelsEnd = rootsEnd + nodes
  const diagram = DecisionDiagram.restored(
    [...stored.slice(headerLength, arityEnd)],
    stored.slice(rootsEnd, levelsEnd),
    stored.slice(levelsEnd),
  )
  return {
    diagram,
    roots: stored.slice(apartEnd, rootsEnd),
    possible,
    slots,
    apart: [...stored.slice(arityEnd, apartEnd)],
  }
}
