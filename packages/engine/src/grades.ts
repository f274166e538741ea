// Graded strength: the lowest muscle of a leg, and how far it fell since an earlier examination.
// What was not tested, or what pain kept from being tested, is unknown: it never counts as full.

import type { Answer } from './answer.ts'
import type { Assessment } from './case.ts'
import type { Material } from './material.ts'
import type { Range } from './range.ts'
import { answerOf, rangeOf } from './range.ts'

/** Full strength, in grades of the Medical Research Council (MRC). */
const FULL = 5

/** The lowest of several grades; one that is missing leaves open how much lower it may be. */
export function lowestOf(grades: readonly (Answer | undefined)[]): Answer | undefined {
  const known = grades.map(rangeOf).filter((range) => range !== undefined)
  const lowest: Range = [Math.min(FULL, ...known.map(([from]) => from)), Math.min(FULL, ...known.map(([, to]) => to))]
  if (known.length === grades.length) return answerOf(lowest)
  if (lowest[1] < FULL) return answerOf([0, lowest[1]])
  const absent = grades.flatMap((grade) => (grade?.kind === 'absent' ? [grade] : []))
  const stillToAsk = absent.length + known.length < grades.length
  return stillToAsk ? undefined : (absent.find(({ because }) => because === 'pain-limited') ?? absent[0])
}

const notPossible: Answer = { kind: 'absent', because: 'not-possible' }

/**
 * How far the grade that stands fell below the best one before it: muscle by muscle, or as a whole where today's
 * examination gave one grade for the leg.
 * Without a grade today there is nothing to compare; without an earlier one it cannot be judged, unless today is full.
 */
export function dropSinceEarlier(fact: string, material: Material): Answer | undefined {
  const now = material.standing.get(fact)
  const range = rangeOf(now)
  if (range === undefined) return now
  if (range[0] === material.fullGrade(fact)) return { kind: 'value', value: 0 }
  const parts = material.partsOf(fact)
  const graded = material.assessments.filter((assessment) => gradeIn(assessment, fact, parts) !== undefined)
  const asWhole = parts.length === 0 || graded.at(-1)?.answers.has(fact) === true
  return asWhole
    ? dropOfWhole(
        range,
        graded.slice(0, -1).map((assessment) => gradeIn(assessment, fact, parts) as Range),
      )
    : dropOfParts(parts.map((part) => dropOfPart(part, fact, material)))
}

/** What one assessment says of the lowest grade. */
const gradeIn = ({ answers }: Assessment, fact: string, parts: readonly string[]): Range | undefined =>
  rangeOf(answers.get(fact) ?? (parts.length === 0 ? undefined : lowestOf(parts.map((part) => answers.get(part)))))

function dropOfWhole(now: Range, earlier: readonly Range[]): Answer {
  return earlier.length === 0 ? notPossible : answerOf(fall(earlier, now))
}

/** The deepest fall of any muscle; one that cannot be judged leaves open that it fell further. */
function dropOfParts(drops: readonly (Range | 'not-judged')[]): Answer {
  const judged = drops.filter((drop) => drop !== 'not-judged')
  const deepest = (end: 0 | 1): number => Math.max(0, ...judged.map((drop) => drop[end]))
  if (judged.length === drops.length) return answerOf([deepest(0), deepest(1)])
  return deepest(0) === 0 ? notPossible : answerOf([deepest(0), FULL])
}

function dropOfPart(part: string, fact: string, { assessments, standing }: Material): Range | 'not-judged' {
  const now = rangeOf(standing.get(part))
  if (now === undefined) return 'not-judged'
  if (now[0] === FULL) return [0, 0]
  const before = assessments.slice(
    0,
    assessments.findLastIndex(({ answers }) => rangeOf(answers.get(part)) !== undefined),
  )
  const earlier = before.flatMap(({ answers }): Range[] => {
    const own = rangeOf(answers.get(part))
    const whole = rangeOf(answers.get(fact))
    return own !== undefined ? [own] : whole !== undefined ? [[whole[0], FULL]] : []
  })
  return earlier.length === 0 ? 'not-judged' : fall(earlier, now)
}

/** From the best of the earlier grades down to today's. */
function fall(earlier: readonly Range[], now: Range): Range {
  const best = (end: 0 | 1): number => Math.max(...earlier.map((grade) => grade[end]))
  return [Math.max(0, best(0) - now[1]), Math.max(0, best(1) - now[0])]
}
