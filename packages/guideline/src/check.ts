// Does the content say what its own cases say, and does it account for everything? The list of what fails, with places.

import type { Advice, Answers, Engine, Problem, Result, Truth } from '@lende/engine'
import { advise, createEngine, fromBits, interpret } from '@lende/engine'
import { checkAccounts } from './check-accounts.ts'
import { checkBoundaries } from './check-boundaries.ts'
import { checkKleene } from './check-kleene.ts'
import type { ReadingFigures } from './check-readability.ts'
import { checkReadability } from './check-readability.ts'
import type { Compiled } from './compile.ts'
import type { Failure } from './failure.ts'
import { answeredBy, answersFrom, answersOf, CASE_DAY, changed, patientAnswers } from './patients.ts'
import type { RuleCase, WorkedCase } from './shape.ts'
import { tierRule } from './texts.ts'

export interface CheckReport {
  readonly edition: string
  readonly cases: { readonly rule: number; readonly worked: number; readonly boundary: number }
  readonly failed: readonly Failure[]
  readonly openStatements: readonly string[]
  readonly statements: number
  /** How the texts read, by language and audience. */
  readonly readability: readonly ReadingFigures[]
}

type Evaluate = Engine['evaluate']

/** What can be checked, by the kind of failure it finds. */
export const checks: Readonly<Record<Failure['kind'], (compiled: Compiled, engine: Engine) => readonly Failure[]>> = {
  content: ({ problems }) => problems.map((problem) => failureOf('content', problem)),
  translation: ({ translationProblems }) => translationProblems.map((problem) => failureOf('translation', problem)),
  'rule-case': (compiled, engine) => ruleCasesOf(compiled).flatMap((one) => tryRuleCase(one, compiled, engine)),
  'worked-case': (compiled, engine) =>
    workedCasesOf(compiled).flatMap(({ file, one }) => tryWorkedCase(file, one, compiled, engine)),
  boundary: (compiled) => checkBoundaries(compiled).failed,
  account: checkAccounts,
  kleene: (_, engine) => checkKleene(engine),
  readability: (compiled) => checkReadability(compiled).failed,
}

const workedCasesOf = ({ content }: Compiled) =>
  content.cases.flatMap(({ file, value }) => value.cases.map((one) => ({ file, one })))

/** Runs every case of the content in the interpreter and the generated evaluator, and everything else that can be checked. */
export function check(compiled: Compiled, evaluate: Evaluate): CheckReport {
  const engine = createEngine(compiled.guideline, evaluate)
  const boundaries = checkBoundaries(compiled)
  const readability = checkReadability(compiled)
  const { boundary: _, readability: __, ...others } = checks
  const failed = Object.values(others).flatMap((one) => one(compiled, engine))
  return {
    edition: compiled.guideline.edition,
    cases: {
      rule: ruleCasesOf(compiled).length,
      worked: workedCasesOf(compiled).length,
      boundary: boundaries.tried,
    },
    failed: [...failed, ...boundaries.failed, ...readability.failed],
    openStatements: compiled.guideline.statements.filter(({ status }) => status === 'open').map(({ id }) => id),
    statements: compiled.guideline.statements.length,
    readability: readability.figures,
  }
}

function failureOf(kind: Failure['kind'], problem: Problem): Failure {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const near = problem.nearest === undefined ? '' : ` (nearest: ${problem.nearest})`
  return { kind, where: place, says: `${problem.detail ?? problem.kind} ${problem.name ?? ''}${near}`.trim() }
}

/** A rule or classification with one of its cases. */
interface PlacedCase {
  readonly file: string
  readonly about: string
  /** For rules: their name. For classifications: class to proposed rule. */
  readonly rules: ReadonlyMap<string, string>
  readonly isRule: boolean
  readonly one: RuleCase
}

function ruleCasesOf({ content, guideline }: Compiled): PlacedCase[] {
  return content.rules.flatMap(({ file, value }) => {
    const rule = (id: string, cases: readonly RuleCase[]): PlacedCase[] =>
      cases.map((one) => ({ file, about: id, rules: new Map([['', id]]), isRule: true, one }))
    const classes = (id: string) => guideline.classifications.find((one) => one.id === id)?.classes ?? []
    return [
      ...(value.scope ?? []).flatMap((one) => rule(one.outside, one.cases)),
      ...(value.rules ?? []).flatMap((one) => rule(one.rule, one.cases)),
      ...(value.dangers ?? []).flatMap((danger) =>
        danger.tiers.flatMap((tier, index) => rule(tierRule(danger, index), tier.cases)),
      ),
      ...(value.recommendations ?? []).flatMap((one) => rule(one.recommendation, one.cases)),
      ...(value.classifications ?? []).flatMap(({ classification, cases }) =>
        cases.map((one) => ({
          file,
          about: classification,
          rules: new Map(classes(classification).map(({ id, proposed }) => [id, proposed])),
          isRule: false,
          one,
        })),
      ),
    ]
  })
}

function tryRuleCase(placed: PlacedCase, compiled: Compiled, engine: Engine): Failure[] {
  const { file, about, one } = placed
  const where = `${file}: ${about}`
  const answers = answersOf(compiled.content, compiled.guideline, compiled.instruments, one.of, one.but)
  if (!answers.ok) return answers.problems.map((problem) => ({ ...failureOf('rule-case', problem), where }))
  return bothTruths(engine, answers.value).flatMap(({ by, truthOf }) => {
    const found = placed.isRule ? truthOf(about) : classFound(placed.rules, truthOf)
    return found === one.expect
      ? []
      : [
          {
            kind: 'rule-case' as const,
            where,
            says: `${by}: expected ${one.expect} of ${one.of} but ${JSON.stringify(one.but ?? {})}, found ${found}`,
          },
        ]
  })
}

const classFound = (rules: ReadonlyMap<string, string>, truthOf: (rule: string) => Truth): string =>
  [...rules].find(([, rule]) => truthOf(rule) === 'yes')?.[0] ?? 'unknown'

/** The oracle and the fast form, side by side. */
function bothTruths(engine: Engine, answers: Answers): { by: string; truthOf: (rule: string) => Truth }[] {
  const truths = interpret(engine.guideline, answers)
  const bits = new Uint8Array(engine.program.rules.length)
  engine.evaluate(engine.record(answers), bits)
  return [
    { by: 'interpreter', truthOf: (rule) => truths.get(rule) as Truth },
    { by: 'evaluator', truthOf: (rule) => fromBits(bits[engine.program.ruleIndex.get(rule) as number] as number) },
  ]
}

function tryWorkedCase(file: string, one: WorkedCase, compiled: Compiled, engine: Engine): Failure[] {
  const where = `${file}: ${one.case}`
  const on = one.on ?? CASE_DAY
  const answers = workedAnswers(one, compiled, on)
  if (!answers.ok) return answers.problems.map((problem) => ({ ...failureOf('worked-case', problem), where }))
  const role = one.role ?? 'physiotherapist'
  const differs = disagreement(engine, answers.value)
  const advice = advise(engine, answers.value, { on, role, country: one.country ?? 'be' }, { reasons: false })
  const says = [...differs, ...misnamed(one.expect, engine), ...unmet(one.expect, advice)]
  return says.map((what) => ({ kind: 'worked-case' as const, where, says: what }))
}

/** Recommendations that do not exist: a misspelled one would never be recommended, and so always be as expected. */
function misnamed(expect: WorkedCase['expect'], { guideline }: Engine): string[] {
  const named = [expect.recommends, expect['does-not-recommend'], expect.holds, expect['checks-first']]
  const known = new Set(guideline.recommendations.map(({ id }) => id))
  return named.flatMap((ids) => ids ?? []).flatMap((id) => (known.has(id) ? [] : [`there is no recommendation ${id}`]))
}

function workedAnswers(one: WorkedCase, compiled: Compiled, on: string): Result<Answers> {
  const base = one.of === undefined ? {} : patientAnswers(compiled.content, one.of)
  if (base === undefined) return { ok: false, problems: [{ kind: 'unknown-name', path: ['of'], name: one.of ?? '' }] }
  const patient = changed(base, one.but ?? {})
  const raw = one.file === undefined ? patient : answeredBy(one.file, patient)
  return answersFrom(compiled.guideline, compiled.instruments, raw, on)
}

function disagreement(engine: Engine, answers: Answers): string[] {
  const [oracle, fast] = bothTruths(engine, answers)
  return engine.guideline.rules.flatMap(({ id }) =>
    oracle?.truthOf(id) === fast?.truthOf(id) ? [] : [`interpreter and evaluator differ on ${id}`],
  )
}

const listed = (actions: readonly string[] | undefined): string | undefined =>
  actions && ([...actions].sort().join(', ') || 'nothing')

/** What a worked case expects and the advice does not say. */
export function unmet(expect: WorkedCase['expect'], advice: Advice): string[] {
  const recommended = new Map(advice.recommendations.map((one) => [one.id, one]))
  const checkFirst = new Set(advice.checkFirst.map(({ id }) => id))
  const same = (name: string, expected: unknown, found: unknown): string[] =>
    expected === undefined || expected === found ? [] : [`expected ${name} ${String(expected)}, found ${String(found)}`]
  return [
    ...same('scope', expect.scope, advice.scope.status),
    ...same('urgency', expect.urgency, advice.urgency.level),
    ...same('possible-up-to', expect['possible-up-to'], advice.urgency.possibleUpTo),
    ...same('settled', expect.settled, advice.urgency.settled ? 'yes' : 'no'),
    ...same('reassurance', expect.reassurance, advice.reassurance.held ? 'held' : 'given'),
    ...same('complete', expect.complete, advice.complete ? 'yes' : 'no'),
    ...same('next question', expect['asks-next'], advice.nextQuestions[0]?.ask),
    ...Object.entries(expect.conditions ?? {}).flatMap(([id, tier]) =>
      same(id, tier, advice.conditions.find((one) => one.id === id)?.tier),
    ),
    ...Object.entries(expect.classes ?? {}).flatMap(([id, of]) => same(id, of, advice.classifications[id]?.effective)),
    ...(expect.recommends ?? []).flatMap((id) => (recommended.has(id) ? [] : [`expected ${id} to be recommended`])),
    ...(expect['does-not-recommend'] ?? []).flatMap((id) =>
      recommended.has(id) ? [`${id} should not be recommended`] : [],
    ),
    ...(expect.holds ?? []).flatMap((id) => (recommended.get(id)?.held === true ? [] : [`expected ${id} to be held`])),
    ...(expect['checks-first'] ?? []).flatMap((id) =>
      checkFirst.has(id) ? [] : [`expected ${id} to be checked first`],
    ),
    ...same(
      'disagreement on',
      listed(expect['disagrees-on']),
      listed(advice.disagreements.map(({ action }) => action)),
    ),
  ]
}
