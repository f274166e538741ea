// Evaluation, fixed record to truth vector: the generated evaluator against the same rules written by hand.
// Both run in turn over the same partial cases in one process, after both have been shown equal to the interpreter.

import type { Answers, Evaluate } from '@lende/engine'
import { advise, interpreter, seeded } from '@lende/engine'
import type { Figure, Part } from './figures.ts'
import { atLeast, count, ms, rate } from './figures.ts'
import { checkHandWritten } from './hand-written.check.ts'
import type { Form } from './hand-written.ts'
import { evaluateByHand, handWrittenRules } from './hand-written.ts'
import { formOf } from './hand-written-form.ts'
import { partialCase } from './partial-cases.ts'
import type { Subject } from './subject.ts'
import { median, milliseconds, perCpuSecond, quantile, warmUp } from './timing.ts'

const checked = 25_000
/** Enough that a branch predictor cannot learn them by heart, few enough for the second-level cache to hold. */
const varied = 2000
/** Few enough to be learnt by heart: what a tight loop over alike patients would see. */
const repeated = 100
const rounds = 21
const roundSeconds = 0.15

/** Equality first (a difference throws), then speed. */
export function benchEvaluate(subject: Subject): Part {
  const { guideline, program, evaluate, engine } = subject
  const agreement = checkHandWritten(guideline, program, evaluate, checked)
  const random = seeded(5)
  const draw = (): Answers => partialCase({ facts: guideline.facts, program, random })
  const cases = Array.from({ length: varied }, draw)
  const few = cases.slice(0, repeated)
  const facts = guideline.facts.filter(({ domain }) => domain.kind !== 'date').length
  const answered = cases.reduce((sum, answers) => sum + answers.size, 0) / cases.length
  const rules = program.rules.length
  const { met, behind } = agreement
  return {
    title: `Evaluate: ${rules} rules, ${facts} facts, ${count(answered)} of them answered on average`,
    figures: [
      {
        what: `equal to the interpreter, ${behind === undefined ? 'hand-written and ' : ''}generated`,
        measured:
          `${count(agreement.cases)} partial cases, ${count(agreement.truths)} truths; ` +
          `${met.yes} rules met as yes, ${met.no} as no, ${met.unknown} as unknown`,
      },
      ...(behind === undefined ? againstHand(subject, cases, few) : alone(subject, cases, behind)),
      single('interpreter', few, interpreted(subject)),
      single('normalise: `engine.record(answers)`', cases, (answers) => engine.record(answers)),
      ...(behind === undefined ? [single('normalise for the hand-written: `formOf(answers)`', cases, formOf)] : []),
      ...guideline.roles.map((role) => advised(subject, cases.slice(0, 300), role)),
    ],
  }
}

function againstHand(subject: Subject, cases: readonly Answers[], few: readonly Answers[]): Figure[] {
  const rules = subject.program.rules.length
  const race = raced(subject, cases)
  const learnt = raced(subject, few)
  return [
    speedOf(`generated, ${count(varied)} cases`, race.generated, rules),
    speedOf(`hand-written, ${count(varied)} cases`, race.byHand, rules),
    { what: 'generated / hand-written', measured: spread(race.ratios), bar: atLeast(0.8, median(race.ratios)) },
    {
      what: `the same, ${repeated} cases again and again`,
      measured: `${spread(learnt.ratios)}; ${rate(learnt.generated)} / ${rate(learnt.byHand)} a CPU-s`,
      bar: atLeast(0.8, median(learnt.ratios)),
    },
  ]
}

/** Without hand-written rules to compare with, and saying so. */
function alone({ program, evaluate, engine }: Subject, cases: readonly Answers[], behind: string): Figure[] {
  const pass = generatedPass(evaluate, cases.map(engine.record), new Uint8Array(program.rules.length))
  warmUp(pass)
  const passes = median(Array.from({ length: rounds }, () => perCpuSecond(pass, roundSeconds)))
  return [
    speedOf(`generated, ${count(varied)} cases`, passes * cases.length, program.rules.length),
    { what: `hand-written, ${count(varied)} cases`, measured: `not measured: ${behind}` },
    { what: 'generated / hand-written', measured: 'not measured', bar: { says: '>= 0.8', met: undefined } },
  ]
}

const speedOf = (what: string, evaluations: number, rules: number): Figure => ({
  what,
  measured: `${rate(evaluations)} evaluations, ${rate(evaluations * rules)} rules a CPU-s`,
})

const spread = (ratios: readonly number[]): string =>
  `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} - ${Math.max(...ratios).toFixed(2)} over ${rounds} rounds)`

interface Race {
  /** Evaluations a CPU-second, median of the rounds. */
  readonly generated: number
  readonly byHand: number
  readonly ratios: readonly number[]
}

function raced({ evaluate, engine }: Subject, cases: readonly Answers[]): Race {
  const size = handWrittenRules.length
  const generated = generatedPass(evaluate, cases.map(engine.record), new Uint8Array(size))
  const byHand = handWrittenPass(formsOf(cases), new Uint8Array(size))
  warmUp(generated)
  warmUp(byHand)
  const results = Array.from({ length: rounds }, (_, round) => {
    const first = round % 2 === 0 ? perCpuSecond(generated, roundSeconds) : perCpuSecond(byHand, roundSeconds)
    const second = round % 2 === 0 ? perCpuSecond(byHand, roundSeconds) : perCpuSecond(generated, roundSeconds)
    return round % 2 === 0 ? { generated: first, byHand: second } : { generated: second, byHand: first }
  })
  return {
    generated: median(results.map((round) => round.generated)) * cases.length,
    byHand: median(results.map((round) => round.byHand)) * cases.length,
    ratios: results.map((round) => round.generated / round.byHand),
  }
}

function generatedPass(evaluate: Evaluate, records: readonly Int32Array[], truths: Uint8Array): () => void {
  return () => {
    for (let index = 0; index < records.length; index++) evaluate(records[index] as Int32Array, truths)
  }
}

function handWrittenPass(forms: readonly Form[], truths: Uint8Array): () => void {
  return () => {
    for (let index = 0; index < forms.length; index++) evaluateByHand(forms[index] as Form, truths)
  }
}

/** Made twice: the first forms teach V8 what each field holds, so that all of the second have one hidden class. */
function formsOf(cases: readonly Answers[]): Form[] {
  for (const answers of cases) formOf(answers)
  return cases.map(formOf)
}

function single(what: string, cases: readonly Answers[], work: (answers: Answers) => void): Figure {
  const pass = (): void => {
    for (const answers of cases) work(answers)
  }
  warmUp(pass)
  const passes = median(Array.from({ length: 5 }, () => perCpuSecond(pass, roundSeconds)))
  return { what, measured: `${rate(passes * cases.length)} a CPU-s` }
}

function interpreted({ guideline }: Subject): (answers: Answers) => void {
  const interpret = interpreter(guideline)
  return (answers) => {
    const truthOf = interpret(answers)
    for (const { id } of guideline.rules) truthOf(id)
  }
}

/** The whole page of advice: truths, reasons, the questions still open and what each is for. */
function advised({ engine }: Subject, cases: readonly Answers[], role: string): Figure {
  const situation = { on: '2026-01-01', role, country: 'be' }
  warmUp(() => {
    for (const answers of cases) advise(engine, answers, situation)
  })
  const times = cases.map((answers) => milliseconds(() => advise(engine, answers, situation)))
  const blank = median(Array.from({ length: 15 }, () => milliseconds(() => advise(engine, new Map(), situation))))
  return {
    what: `advise, its whole result, ${role}`,
    measured:
      `median ${ms(median(times))}, 95th percentile ${ms(quantile(times, 0.95))}, ` +
      `slowest ${ms(Math.max(...times))}; nothing known ${ms(blank)}`,
  }
}
