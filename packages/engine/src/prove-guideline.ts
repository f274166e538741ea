// Everything that must hold of a guideline for every possible patient, tried one by one on the decision diagram.

import type { Condition } from './condition.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, buildDiagram, NEVER } from './decision-diagram.ts'
import type { Fact } from './fact.ts'
import { optionsOf } from './fact.ts'
import type { Danger, Guideline } from './guideline.ts'
import { rankOf, urgencies, urgencyRule } from './guideline.ts'
import type { Program } from './lower.ts'
import { cellOf, lower } from './lower.ts'
import type { Claim, Witness } from './prove.ts'
import { findPatient, fixed, rootOf } from './prove.ts'
import { areOpposed } from './recommend.ts'

export type ObligationKind =
  | 'reachable'
  | 'not-always'
  | 'exclusive'
  | 'total'
  | 'no-contradiction'
  | 'monotone'
  | 'property'

export interface Obligation {
  readonly kind: ObligationKind
  /** The rules, classes or facts it is about. */
  readonly about: readonly string[]
  readonly proved: boolean
  /** A patient for whom it fails. */
  readonly patient?: readonly WitnessAnswer[]
}

/** One answer of a witness: a fact, what is read of it, and a range of values in words of the domain. */
export interface WitnessAnswer {
  readonly fact: string
  readonly reads: 'value' | 'known'
  /** An option, or the lowest value of the cell for numbers; yes or no for whether it is known. */
  readonly value: string
}

export interface Proof {
  readonly edition: string
  readonly obligations: readonly Obligation[]
  readonly nodes: number
}

/** Proves, or refutes with a patient, every obligation of a guideline. */
export function prove(guideline: Guideline): Proof {
  const withProperties = { ...guideline, rules: [...guideline.rules, ...propertyRules(guideline)] }
  const program = lower(withProperties)
  const built = buildDiagram(program)
  const prover = new Prover(guideline, program, built)
  const obligations = [
    ...prover.everyRuleReachable(),
    ...prover.classesExclusive(),
    ...prover.classesTotal(),
    ...prover.noContradictions(),
    ...prover.urgencyMonotone(),
    ...prover.properties(),
  ]
  return { edition: guideline.edition, obligations, nodes: built.diagram.nodes }
}

const propertyPart = (id: string, part: 'if' | 'must'): string => `property ${id} ${part}`

const propertyRules = (guideline: Guideline) =>
  guideline.properties.flatMap((property) =>
    (['if', 'must'] as const).map((part) => ({
      id: propertyPart(property.id, part),
      when: property[part] as Condition,
      unless: [],
      generated: true,
    })),
  )

class Prover {
  readonly #guideline: Guideline
  readonly #program: Program
  readonly #built: GuidelineDiagram

  constructor(guideline: Guideline, program: Program, built: GuidelineDiagram) {
    this.#guideline = guideline
    this.#program = program
    this.#built = built
  }

  #root(rule: string): number {
    return rootOf(this.#built, this.#program, rule)
  }

  /** No patient may satisfy the claim. */
  #refute(kind: ObligationKind, about: readonly string[], claim: Claim): Obligation {
    const witness = findPatient(this.#built, claim)
    return witness === undefined
      ? { kind, about, proved: true }
      : { kind, about, proved: false, patient: this.#describe(witness) }
  }

  /** Some patient must satisfy the claim. */
  #exhibit(kind: ObligationKind, about: readonly string[], claim: Claim): Obligation {
    return { kind, about, proved: findPatient(this.#built, claim) !== undefined }
  }

  everyRuleReachable(): Obligation[] {
    const written = this.#guideline.rules.filter((rule) => !rule.generated)
    return written.flatMap(({ id }) => [
      this.#exhibit('reachable', [id], { yes: [this.#root(id)], no: [] }),
      this.#exhibit('not-always', [id], { yes: [], no: [this.#root(id)] }),
    ])
  }

  classesExclusive(): Obligation[] {
    return this.#guideline.classifications.flatMap(({ id, classes }) =>
      pairs(classes).flatMap(([a, b]) =>
        (['proposed', 'effective'] as const).map((which) =>
          this.#refute('exclusive', [`${id} ${a.id}`, `${id} ${b.id}`, which], {
            yes: [this.#root(a[which]), this.#root(b[which])],
            no: [],
          }),
        ),
      ),
    )
  }

  classesTotal(): Obligation[] {
    return this.#guideline.classifications.map(({ id, classes }) =>
      this.#refute('total', [id], { yes: [], no: classes.map(({ proposed }) => this.#root(proposed)) }),
    )
  }

  noContradictions(): Obligation[] {
    return pairs(this.#guideline.recommendations).flatMap(([a, b]) => {
      const sameView =
        a.guideline === b.guideline &&
        a.action === b.action &&
        meet(a.roles, b.roles) &&
        meetAnywhere(a.countries, b.countries)
      if (!sameView || !areOpposed(a.direction, b.direction)) return []
      return [this.#refute('no-contradiction', [a.id, b.id], { yes: [this.#root(a.rule), this.#root(b.rule)], no: [] })]
    })
  }

  /**
   * More danger, or less knowledge of it, never lowers urgency, the clinician's judgement held as it is.
   * Proved danger by danger: what each comes to at each urgency, and whether it is suspected, rises with every sign of
   * its own; and no rule of a danger falls when another danger rises. Together they give it for the whole.
   */
  urgencyMonotone(): Obligation[] {
    const ordered = this.#guideline.facts.filter((fact) => fact.danger !== undefined)
    const heights = this.#guideline.dangers.flatMap((danger) => this.#heightsOf(danger))
    return [
      ...ordered.flatMap((fact) => heights.map((height) => this.#monotoneIn(fact, height))),
      ...this.#guideline.dangers.flatMap(({ tiers }) => tiers.map(({ rule }) => this.#monotoneInOthers(rule))),
    ]
  }

  /** How high a danger reaches: at least each urgency it knows, and suspected. */
  #heightsOf({ id, tiers }: Danger): Height[] {
    const anyOf = (some: Danger['tiers']): number =>
      some.map(({ rule }) => this.#root(rule)).reduce(this.#built.diagram.or, NEVER)
    const known = urgencies.filter((urgency) => tiers.some((tier) => tier.urgency === urgency))
    return [
      ...known.map((urgency) => ({
        name: `${id} ${urgencyRule(urgency)}`,
        root: anyOf(tiers.filter((tier) => rankOf(tier.urgency) >= rankOf(urgency))),
      })),
      { name: `${id} suspected`, root: anyOf(tiers.filter(({ tier }) => tier === 'suspected')) },
    ]
  }

  #monotoneIn(fact: Fact, { name, root }: Height): Obligation {
    const about = [fact.id, name]
    const level = this.#program.valueSlotOf.get(fact.id)
    if (level === undefined || root <= ALWAYS || !this.#dependsOn(root, fact.id))
      return { kind: 'monotone', about, proved: true }
    const known = this.#program.knownSlotOf.get(fact.id)
    const steps = dangerCells(fact, this.#program.cutsOf.get(fact.id) ?? [])
    const at = (cell: number, isKnown: 0 | 1): World => {
      const inWorld = (of: number): number => {
        const inCell = fixed(this.#built, of, level, cell)
        return known === undefined ? inCell : fixed(this.#built, inCell, known, isKnown)
      }
      return { urgent: inWorld(root), possible: inWorld(this.#built.possible) }
    }
    const rises: Rise[] = steps.slice(1).map((cell, index) => [at(steps[index] as number, 1), at(cell, 1)])
    if (known !== undefined) rises.push(...unknownBetween(steps, harmlessCount(fact), at))
    return this.#refuteFalls(about, rises)
  }

  #refuteFalls(about: readonly string[], rises: readonly Rise[]): Obligation {
    const failed = rises.map(([lower, higher]) =>
      findPatient(this.#built, { yes: [lower.urgent, lower.possible, higher.possible], no: [higher.urgent] }),
    )
    const witness = failed.find((found) => found !== undefined)
    return witness === undefined
      ? { kind: 'monotone', about, proved: true }
      : { kind: 'monotone', about, proved: false, patient: this.#describe(witness) }
  }

  /** A rule of a danger never falls when what it reads of another danger rises. */
  #monotoneInOthers(rule: string): Obligation {
    const { slots, diagram, possible } = this.#built
    const root = this.#root(rule)
    const others = [...this.#levelsIn(root)].filter((level) => level >= slots)
    const world = (level: number, cell: number): World => ({ urgent: fixed(this.#built, root, level, cell), possible })
    const falls = others.some(
      (level) => diagram.and(world(level, 0).urgent, diagram.not(world(level, 1).urgent)) !== NEVER,
    )
    return { kind: 'monotone', about: [rule, 'other dangers'], proved: !falls }
  }

  #dependsOn(root: number, fact: string): boolean {
    const levels = this.#levelsIn(root)
    const { valueSlotOf, knownSlotOf } = this.#program
    return [valueSlotOf.get(fact), knownSlotOf.get(fact)].some((level) => level !== undefined && levels.has(level))
  }

  readonly #levels = new Map<number, ReadonlySet<number>>()

  /** Every level that a root looks at. */
  #levelsIn(root: number): ReadonlySet<number> {
    const known = this.#levels.get(root)
    if (known !== undefined) return known
    const { diagram } = this.#built
    const levels = new Set<number>()
    const seen = new Set<number>()
    const visit = (node: number): void => {
      if (node <= ALWAYS || seen.has(node)) return
      seen.add(node)
      const level = diagram.levelOf[node] as number
      levels.add(level)
      for (let cell = 0; cell < (diagram.arity[level] as number); cell++) visit(diagram.branch(node, level, cell))
    }
    visit(root)
    this.#levels.set(root, levels)
    return levels
  }

  properties(): Obligation[] {
    return this.#guideline.properties.map(({ id }) =>
      this.#refute('property', [id], {
        yes: [this.#root(propertyPart(id, 'if'))],
        no: [this.#root(propertyPart(id, 'must'))],
      }),
    )
  }

  #describe(witness: Witness): WitnessAnswer[] {
    return [...witness]
      .sort(([a], [b]) => a - b)
      .map(([level, cell]) => describeCell(this.#guideline, this.#program, level, cell))
  }
}

/** What a danger comes to at one urgency or above. */
interface Height {
  readonly name: string
  readonly root: number
}

/** A root with one fact held fixed, and for whom that is possible. */
interface World {
  readonly urgent: number
  readonly possible: number
}

/** From the first to the second, urgency may only rise. */
type Rise = readonly [lower: World, higher: World]

/** Not known lies between harmless and dangerous, unless the rules read it as the worst there is. */
function unknownBetween(
  steps: readonly number[],
  harmlessOnes: number,
  at: (cell: number, isKnown: 0 | 1) => World,
): Rise[] {
  const harmless = steps[0] as number
  const mildest = steps[harmlessOnes] ?? harmless
  const worst = steps.at(-1) as number
  const [floor, ceiling] = [at(harmless, 0), at(worst, 0)]
  if (floor.urgent === ceiling.urgent && floor.urgent === at(worst, 1).urgent) return []
  return [
    [at(harmless, 1), floor],
    [floor, at(mildest, 1)],
    [ceiling, at(worst, 1)],
  ]
}

/** How many of the first steps of a fact are harmless alike. */
const harmlessCount = ({ danger }: Fact): number =>
  danger !== undefined && 'options' in danger ? (danger.options[0]?.length ?? 1) : 1

function describeCell(guideline: Guideline, program: Program, level: number, cell: number): WitnessAnswer {
  const { fact: id, reads } = program.slots[level] as Program['slots'][number]
  if (reads === 'known') return { fact: id, reads, value: cell === 0 ? 'no' : 'yes' }
  const fact = guideline.facts.find((one) => one.id === id) as Fact
  const { domain } = fact
  if (domain.kind !== 'number') return { fact: id, reads, value: optionsOf(domain)[cell] as string }
  const cuts = program.cutsOf.get(id) ?? []
  const steps = cell === 0 ? domain.min / domain.step : (cuts[cell - 1] as number)
  return { fact: id, reads, value: String(Number((steps * domain.step).toFixed(6))) }
}

/** Cells from harmless to dangerous; options of equal danger follow each other. */
function dangerCells(fact: Fact, cuts: readonly number[]): number[] {
  if (fact.danger === undefined) return []
  if ('options' in fact.danger) return fact.danger.options.flat().map((option) => cellOf(fact, option, cuts))
  const cells = [...Array(cuts.length + 1).keys()]
  return fact.danger.towards === 'high' ? cells : cells.reverse()
}

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const))
}

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one))

/** No countries are all countries. */
const meetAnywhere = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || meet(some, others)
