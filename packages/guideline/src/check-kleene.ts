// Kleene's truth and the diagram's must agree: where a rule is already settled by what is possible, the tree must say so.
// Sampled over partial cases with a fixed seed, so that a failure can be repeated.

import type { Answers, Engine, Fact, Truth } from '@lende/engine'
import { buildDiagram, findPatient, fromBits, openCells, optionsOf, seeded, settle } from '@lende/engine'
import type { Failure } from './failure.ts'

const samples = 300

/** Rules that stay unknown in the tree though every possible completion settles them. */
export function checkKleene(engine: Engine): Failure[] {
  const random = seeded(20261121)
  const found = new Map<string, Failure>()
  const built = buildDiagram(engine.program)
  const { program, guideline } = engine
  const rules = guideline.rules.filter((rule) => !rule.generated)
  const bits = new Uint8Array(program.rules.length)
  for (let sample = 0; sample < samples; sample++) {
    const answers = partialCase(guideline.facts, random)
    const record = engine.record(answers)
    engine.evaluate(record, bits)
    const truth = (rule: string): Truth => fromBits(bits[program.ruleIndex.get(rule) as number] as number)
    const cells = openCells({ engine, answers, record, truth })
    const settle = settler(built, cells)
    if (!settle.possible) continue
    for (const { id } of rules)
      if (truth(id) === 'unknown' && !found.has(id)) {
        const outcome = settle.outcome(built.roots[program.ruleIndex.get(id) as number] as number)
        if (outcome !== undefined)
          found.set(id, {
            kind: 'kleene',
            where: id,
            says: `is unknown in the tree, yet ${outcome} for every patient with ${[...answers.keys()].join(', ')}`,
          })
      }
  }
  return [...found.values()]
}

function settler(built: ReturnType<Engine['diagram']>, given: Int32Array) {
  const { diagram, possible } = built
  const { cells } = settle(built, given)
  let known = possible
  for (let level = diagram.levels - 1; level >= 0; level--)
    if (cells[level] !== 2 ** (diagram.arity[level] as number) - 1)
      known = diagram.and(diagram.cellIn(level, cells[level] as number), known)
  const within = { ...built, possible: known }
  return {
    possible: findPatient(within, { yes: [], no: [] }) !== undefined,
    outcome: (root: number): 'yes' | 'no' | undefined => {
      if (findPatient(within, { yes: [root], no: [] }) === undefined) return 'no'
      return findPatient(within, { yes: [], no: [root] }) === undefined ? 'yes' : undefined
    },
  }
}

function partialCase(facts: readonly Fact[], random: () => number): Answers {
  const answered = random()
  const answers = new Map<string, { readonly kind: 'value'; readonly value: string | number }>()
  for (const { id, domain, derived } of facts) {
    const cannotYet = derived?.kind === 'drop-since-earlier' && !answers.has(derived.of)
    if (domain.kind === 'date' || cannotYet || random() > answered) continue
    if (domain.kind === 'number') {
      const steps = Math.round((domain.max - domain.min) / domain.step)
      const near = Math.min(steps, Math.round(60 / domain.step))
      answers.set(id, { kind: 'value', value: domain.min + Math.floor(random() * (near + 1)) * domain.step })
    } else {
      const options = optionsOf(domain)
      answers.set(id, { kind: 'value', value: options[Math.floor(random() * options.length)] as string })
    }
  }
  return answers
}
