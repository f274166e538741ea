// What a case says on a given day: the answers that still stand, and what follows from them by counting days,
// comparing with an earlier examination, or scoring. A pure function of the case and the day.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Assessment, Case } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import { calendarDay, elapsedDays } from './civil-date.ts'
import type { Derivation, Fact } from './fact.ts'
import { dropSinceEarlier, lowestOf } from './grades.ts'
import type { InstrumentDerivation, Material } from './material.ts'
import type { Problem, Result } from './problem.ts'
import { answerOf, rangeOf } from './range.ts'

/** The answers that stand on a day, derived facts included. */
export function project(
  facts: readonly Fact[],
  theCase: Case,
  on: CivilDate,
  derive: InstrumentDerivation,
): Result<Answers> {
  const assessments = theCase.assessments.filter((assessment) => assessment.on === undefined || assessment.on <= on)
  const standing = standingAnswers(facts, assessments)
  const { places, derived: derivedFacts } = placesOf(facts)
  const factNamed = (id: string): Fact | undefined => facts[places.get(id) ?? -1]
  const fullGrade = (id: string): number | undefined => {
    const domain = factNamed(id)?.domain
    return domain?.kind === 'number' ? domain.max : undefined
  }
  const partsOf = (id: string): readonly string[] => {
    const derivation = factNamed(id)?.derived
    return derivation?.kind === 'lowest' ? derivation.of : []
  }
  const material = { standing, assessments, on, derive, fullGrade, partsOf }
  const problems: Problem[] = []
  for (const fact of derivedFacts) {
    const answer = derived(fact.derived, material)
    if (answer === undefined) continue
    const sources = sourcesOf(fact.derived)
    const source = sources[0] as string
    if (answer === 'in-future') problems.push({ kind: 'date-in-future', path: [source], name: source })
    else if (isKnown(standing.get(fact.id)) && isKnown(answer) && contradicts(fact, sources, assessments))
      problems.push({ kind: 'derived-only', path: [fact.id], name: fact.id, expected: sources })
    else if (!isKnown(standing.get(fact.id)) || isOutdated(fact, sources, assessments)) standing.set(fact.id, answer)
  }
  return problems.length === 0 ? { ok: true, value: standing } : { ok: false, problems }
}

/** A fact given and derived at once; a leg may be graded as a whole at one assessment and by muscle at another. */
function contradicts({ id, derived }: Fact, sources: readonly string[], assessments: readonly Assessment[]): boolean {
  if (derived?.kind !== 'lowest') return sources.length > 0
  return assessments.some(({ answers }) => answers.has(id) && sources.some((source) => answers.has(source)))
}

/** Was the leg graded by muscle after it was last graded as a whole? */
function isOutdated({ id, derived }: Fact, sources: readonly string[], assessments: readonly Assessment[]): boolean {
  const last = (names: readonly string[]): number =>
    assessments.findLastIndex(({ answers }) => names.some((name) => isKnown(answers.get(name))))
  return derived?.kind === 'lowest' && last(sources) > last([id])
}

/** The questions behind a derived fact: the date, examinations or instrument it is read from. */
export function sourcesOf(derivation: Derivation): readonly string[] {
  switch (derivation.kind) {
    case 'instrument':
      return [derivation.instrument]
    case 'lowest':
      return derivation.of
    case 'earlier-assessments':
      return []
    default:
      return [derivation.of]
  }
}

/**
 * The last answer to each fact. What is asked anew at each visit does not stand on, unless it is dangerous:
 * that a sign was absent last week says nothing of today, that it was present does.
 */
function standingAnswers(facts: readonly Fact[], assessments: readonly Assessment[]): Map<string, Answer> {
  const { places } = placesOf(facts)
  const isAnswered = new Uint8Array(facts.length)
  for (const { answers } of assessments)
    for (const id of answers.keys()) {
      const place = places.get(id)
      if (place !== undefined) isAnswered[place] = 1
    }
  const standing = new Map<string, Answer>()
  for (let place = 0; place < isAnswered.length; place++) {
    if (isAnswered[place] === 0) continue
    const fact = facts[place] as Fact
    const answer = standingAnswer(fact, assessments)
    if (answer !== undefined) standing.set(fact.id, answer)
  }
  return standing
}

function standingAnswer(fact: Fact, assessments: readonly Assessment[]): Answer | undefined {
  const latest = assessments.at(-1)?.on
  let standing: Answer | undefined
  for (const { answers, on } of assessments) standing = stands(fact, standing, answers.get(fact.id), on === latest)
  return standing
}

interface Places {
  /** Where a fact stands among all. */
  readonly places: ReadonlyMap<string, number>
  readonly derived: readonly (Fact & { readonly derived: Derivation })[]
}

const placed = new WeakMap<readonly Fact[], Places>()

/** Found once, so that facts that are neither answered nor derived, which are most, are not looked at for each patient. */
function placesOf(facts: readonly Fact[]): Places {
  const known = placed.get(facts) ?? {
    places: new Map(facts.map(({ id }, place) => [id, place])),
    derived: facts.filter((fact) => fact.derived !== undefined) as (Fact & { derived: Derivation })[],
  }
  placed.set(facts, known)
  return known
}

/** What stands of a fact after one more assessment, given what stood before it. */
function stands(
  fact: Fact,
  before: Answer | undefined,
  now: Answer | undefined,
  isLatest: boolean,
): Answer | undefined {
  const isWeaker = now === undefined || (!isKnown(now) && isKnown(before))
  if (isWeaker || (fact.keepsFirst && isKnown(before))) return before
  return fact.renewed && !isLatest && !isDangerous(fact, now) ? undefined : now
}

function isDangerous(fact: Fact, answer: Answer): boolean {
  if (fact.danger === undefined) return false
  if ('options' in fact.danger)
    return (
      answer.kind === 'value' && fact.danger.options.slice(1).some((options) => options.includes(String(answer.value)))
    )
  const range = rangeOf(answer)
  const normal = Number(fact.normal)
  return range !== undefined && !(range[0] <= normal && normal <= range[1])
}

function derived(derivation: Derivation, material: Material): Answer | 'in-future' | undefined {
  switch (derivation.kind) {
    case 'elapsed-days':
      return counted(material.standing.get(derivation.of), (date) => elapsedDays(date, material.on), 0)
    case 'calendar-day':
      return counted(material.standing.get(derivation.of), (date) => calendarDay(date, material.on), 1)
    case 'drop-since-earlier':
      return dropSinceEarlier(derivation.of, material)
    case 'lowest':
      return lowestOf(derivation.of.map((part) => material.standing.get(part)))
    case 'earlier-assessments':
      return { kind: 'value', value: Math.max(0, material.assessments.length - 1) }
    case 'instrument':
      return material.derive(derivation, material.assessments)
  }
}

function counted(
  date: Answer | undefined,
  count: (date: CivilDate) => number,
  least: number,
): Answer | 'in-future' | undefined {
  if (date === undefined || date.kind === 'absent') return date
  if (date.kind !== 'date') return undefined
  const from = count(date.to)
  const to = count(date.from)
  if (to < least) return 'in-future'
  return answerOf([from === to ? to : Math.max(least, from), to])
}
