// Kleene's truth and the diagram's must agree: where a rule is already settled by what is possible, the tree must say so.
// Sampled over partial cases with a fixed seed, so that a failure can be repeated.

import type { Answers, Engine, Fact, QuestionFinder, Truth } from '@lende/engine'
import { buildDiagram, fromBits, NEVER, openCells, optionsOf, questionFinder, seeded, settle } from '@lende/engine'
import type { Failure } from './failure.ts'

const samples = 300

/** Rules that stay unknown in the tree though every possible completion settles them. */
export function checkKleene(engine: Engine): Failure[] {
  const random = seeded(20261121)
  const cases = Array.from({ length: samples }, () => partialCase(engine.guideline.facts, random))
  const settlers = engine.guideline.constraints.length === 0 ? [] : cases.slice(0, samplesWithConstraints)
  const found = new Map<string, Failure>()
  const note = (id: string, answers: Answers): void => {
    if (found.has(id)) return
    const says = `is unknown in the tree, yet settled for every patient with ${[...answers.keys()].join(', ')}`
    found.set(id, { kind: 'kleene', where: id, says })
  }
  for (const answers of cases) for (const id of settledByCells(engine, answers)) note(id, answers)
  for (const answers of settlers) for (const id of settledByConstraints(engine, answers)) note(id, answers)
  return [...found.values()]
}

/** Constraints make every rule a walk through the whole diagram: fewer cases. */
const samplesWithConstraints = 12

/** The unknown rules of a partial case, and what may still come of it. */
function unknownRules(
  engine: Engine,
  answers: Answers,
): { readonly ids: readonly string[]; readonly cells: Int32Array } {
  const { program, guideline } = engine
  const record = engine.record(answers)
  const bits = new Uint8Array(program.rules.length)
  engine.evaluate(record, bits)
  const truth = (rule: string): Truth => fromBits(bits[program.ruleIndex.get(rule) as number] as number)
  const written = guideline.rules.filter((rule) => !rule.generated)
  return {
    ids: written.flatMap(({ id }) => (truth(id) === 'unknown' ? [id] : [])),
    cells: openCells({ engine, answers, record, bits }),
  }
}

/** Unknown in the tree, and yet one outcome whatever else is answered. */
function settledByCells(engine: Engine, answers: Answers): string[] {
  const { ids, cells } = unknownRules(engine, answers)
  const open = new Set(finderOfAll(engine).open(cells))
  return ids.filter((id) => !open.has(engine.program.ruleIndex.get(id) as number))
}

const finders = new WeakMap<Engine, QuestionFinder>()

function finderOfAll(engine: Engine): QuestionFinder {
  const known = finders.get(engine)
  if (known !== undefined) return known
  const built = buildDiagram(engine.program)
  const made = questionFinder(built, [...built.roots])
  finders.set(engine, made)
  return made
}

/** The same for the patients that the constraints leave. */
function settledByConstraints(engine: Engine, answers: Answers): string[] {
  const built = buildDiagram(engine.program)
  const { ids, cells } = unknownRules(engine, answers)
  const settle = settler(built, cells)
  if (!settle.possible) return []
  return ids.filter((id) => settle.isSettled(built.roots[engine.program.ruleIndex.get(id) as number] as number))
}

function settler(built: ReturnType<Engine['diagram']>, given: Int32Array) {
  const { diagram, possible } = built
  const cells = settle(built, given)
  let known = possible
  for (let level = diagram.levels - 1; level >= 0; level--)
    if (cells[level] !== 2 ** (diagram.arity[level] as number) - 1)
      known = diagram.and(diagram.cellIn(level, cells[level] as number), known)
  return {
    possible: known !== NEVER,
    isSettled: (root: number): boolean =>
      diagram.and(root, known) === NEVER || diagram.and(diagram.not(root), known) === NEVER,
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
