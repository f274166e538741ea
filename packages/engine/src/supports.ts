// For each node of a diagram that has stopped growing, the levels that it depends on, as a set of bits.

import { addWords, setBit } from './bits.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS } from './decision-diagram.ts'

type Diagram = GuidelineDiagram['diagram']

/** How many integers a set of levels takes. */
export const wordsOf = ({ levels }: Diagram): number => Math.ceil((levels + 1) / 32)

interface Supports {
  readonly nodes: number
  /** The set of each node, one after the other. */
  readonly sets: Int32Array
}

const supports = new WeakMap<Diagram, Supports>()

export function supportsOf(diagram: Diagram): Int32Array {
  const known = supports.get(diagram)
  if (known?.nodes === diagram.nodes) return known.sets
  const sets = findSupports(diagram)
  supports.set(diagram, { nodes: diagram.nodes, sets })
  return sets
}

/** Of every node at once: what a node branches to was made before it. */
function findSupports(diagram: Diagram): Int32Array {
  const { nodes, levelOf, firstBranch, branches, arity } = diagram
  const words = wordsOf(diagram)
  const sets = new Int32Array(nodes * words)
  for (let node = ALWAYS + 1; node < nodes; node++) {
    const level = levelOf[node] as number
    const end = (firstBranch[node] as number) + (arity[level] as number)
    for (let branch = firstBranch[node] as number; branch < end; branch++)
      addWords(sets, (branches[branch] as number) * words, sets, node * words, words)
    setBit(sets, node * words, level)
  }
  return sets
}
