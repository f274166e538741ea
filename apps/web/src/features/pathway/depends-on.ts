// What a line without a settled answer depends on, and the lines that depend on the same together.

import type { Condition, Engine, Guideline, PathwayLine } from '@lende/engine'
import { factsIn, rulesIn } from '@lende/engine'
import type { Words } from '@lende/wording'

/** Classes of a classification by their rules, when that is what is open; else the group of questions it turns on. */
export interface Ground {
  readonly classes: readonly string[]
  readonly group: string | null
}

export interface OpenLine<Line extends PathwayLine = PathwayLine> {
  readonly line: Line
  /** What it depends on besides what the whole part does. */
  readonly besides: readonly string[]
}

export interface OpenPart<Line extends PathwayLine = PathwayLine> {
  readonly ground: Ground
  /** What every line of the part depends on. */
  readonly common: readonly string[]
  readonly lines: readonly OpenLine<Line>[]
}

/** Lines by what they depend on: classes first, then questions in the order of the interview. */
export function openParts<Line extends PathwayLine>(
  guideline: Guideline,
  lines: readonly Line[],
  groundOf: (line: Line) => Ground,
): OpenPart<Line>[] {
  const grounded = lines.map((line) => ({ line, ground: groundOf(line) }))
  return [...Map.groupBy(grounded, ({ ground }) => keyOf(ground)).values()]
    .map((part) => partOf(part))
    .toSorted((a, b) => placeOf(a.ground, guideline) - placeOf(b.ground, guideline))
}

function partOf<Line extends PathwayLine>(
  part: readonly { readonly line: Line; readonly ground: Ground }[],
): OpenPart<Line> {
  const [first, ...others] = part.map(({ line }) => line.dependsOn)
  const common = (first ?? []).filter((fact) => others.every((facts) => facts.includes(fact)))
  return {
    ground: part[0]?.ground ?? { classes: [], group: null },
    common,
    lines: part.map(({ line }) => ({ line, besides: line.dependsOn.filter((fact) => !common.includes(fact)) })),
  }
}

/** What a line turns on. */
export function groundOf(engine: Engine, { recommendation, dependsOn }: PathwayLine): Ground {
  const classes = classesNeeded(engine, [recommendation.rule], new Set(dependsOn))
  return classes.length > 0 ? { classes, group: null } : { classes: [], group: groupOf(engine.guideline, dependsOn) }
}

/** The open classes that rules ask for: those they name themselves, else those that the rules they name do. */
function classesNeeded(
  engine: Engine,
  rules: readonly string[],
  open: ReadonlySet<string>,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const named = rules.flatMap((rule) => {
    const found = engine.guideline.rules.find(({ id }) => id === rule)
    return found === undefined ? [] : rulesAskedFor(found.when)
  })
  const isOpen = (rule: string): boolean => factsBehind(engine, rule).some((fact) => open.has(fact))
  const classes = allClasses(engine.guideline).filter((rule) => named.includes(rule) && isOpen(rule))
  if (classes.length > 0) return classes
  const next = named.filter((rule) => !seen.has(rule))
  return next.length === 0 ? [] : classesNeeded(engine, next, open, new Set([...seen, ...next]))
}

/** Rules that have to hold, not those that may not. */
function rulesAskedFor(condition: Condition): string[] {
  if ('atLeast' in condition) return condition.of.flatMap(rulesAskedFor)
  return 'rule' in condition && condition.is === 'yes' ? [condition.rule] : []
}

const allClasses = ({ classifications }: Guideline): string[] =>
  classifications.flatMap(({ classes }) => classes.map(({ effective }) => effective))

const factsBehind = (engine: Engine, rule: string): string[] => {
  const behind = engine.rulesBehind(rule)
  return engine.guideline.rules.filter(({ id }) => behind.has(id)).flatMap(({ when }) => factsIn(when))
}

/** The facts a line reads besides those behind the classes it turns on. */
export function besideClasses(engine: Engine, rule: string, { classes }: Ground): ReadonlySet<string> {
  const facts = new Set<string>()
  const seen = new Set(classes)
  const visit = (id: string): void => {
    const found = engine.guideline.rules.find((one) => one.id === id)
    if (found === undefined || seen.has(id)) return
    seen.add(id)
    for (const fact of factsIn(found.when)) facts.add(fact)
    for (const named of [...rulesIn(found.when), ...found.unless]) visit(named)
  }
  visit(rule)
  return facts
}

/** The group that asks most of some facts; the first of them when groups ask as many. */
function groupOf({ interview, facts: known }: Guideline, facts: readonly string[]): string | null {
  const counts = interview.map(({ group, facts: asked }) => ({
    group,
    count: facts.filter((fact) => askedFor(fact, known).some((one) => asked.includes(one))).length,
  }))
  const most = Math.max(...counts.map(({ count }) => count))
  return counts.find(({ count }) => count === most && count > 0)?.group ?? null
}

/** A fact that is worked out is asked for by what it is worked out from. */
function askedFor(fact: string, facts: Guideline['facts']): readonly string[] {
  const derived = facts.find(({ id }) => id === fact)?.derived
  if (derived === undefined || !('of' in derived)) return [fact]
  return [fact, ...[derived.of].flat()]
}

export const keyOf = ({ classes, group }: Ground): string => (classes.length > 0 ? classes.join() : (group ?? ''))

/** Classes stand before questions; one class before those that it shares a line with. */
function placeOf({ classes, group }: Ground, guideline: Guideline): number {
  const all = allClasses(guideline)
  const [first] = classes
  if (first !== undefined) return all.indexOf(first) + (classes.length - 1) / all.length
  const place = guideline.interview.findIndex((one) => one.group === group)
  return all.length + (place < 0 ? guideline.interview.length : place)
}

/** A ground as a heading: a classification with its classes, or a group of questions; its classes alone where that is clear. */
export function groundInWords(
  { classes, group }: Ground,
  { classifications }: Guideline,
  words: Words,
  clear: string | null = null,
): string {
  if (classes.length === 0) return words.text(`interview.${group}`)
  return words.series(
    classifications.flatMap(({ id: of, classes: all }) => {
      const named = all.filter(({ effective }) => classes.includes(effective))
      const names = named.map(({ id }) => words.text(`classification.${of}.${id}.name`)).join(` ${words.say('or')} `)
      if (names === '') return []
      return [of === clear ? names : words.labelled(words.text(`classification.${of}.name`), names)]
    }),
  )
}

/** The classification that a ground is of; null when it is of questions, or of more than one. */
export function classificationOf({ classes }: Ground, { classifications }: Guideline): string | null {
  const of = classifications.filter((one) => one.classes.some(({ effective }) => classes.includes(effective)))
  return of.length === 1 ? (of[0]?.id ?? null) : null
}
