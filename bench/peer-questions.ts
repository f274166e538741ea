// publicodes lists what an outcome still misses, and that list is what its users ask next.
// What does the list cost, and how many of its questions can change nothing? Beside it Lende's list, same cases: what is
// not on that one can change no target.

import type { Answers, Fact } from '@lende/engine'
import { openCells, seeded } from '@lende/engine'
import type { Figure, Part } from './figures.ts'
import { count, ms } from './figures.ts'
import { partialCase } from './partial-cases.ts'
import { newEngine, publicodes, publicodesName } from './peers/publicodes.ts'
import { sheetOf } from './peers/sheet.ts'
import type { Subject } from './subject.ts'
import { busiestRole } from './subject.ts'
import { median, milliseconds, typicalMilliseconds } from './timing.ts'

const cases = 60
const country = 'be'

/** Finds the facts to ask, as the engine would. */
type Ask = (answers: Answers) => ReadonlySet<string>

export function benchPeerQuestions(subject: Subject): Part {
  const { guideline, program, engine } = subject
  const role = busiestRole(subject)
  const { targets } = engine.finderFor(role, country)
  const asks = {
    own: lendeQuestions(subject, role),
    listed: missingVariables(
      subject,
      targets.map(({ rule }) => rule),
    ),
  }
  const random = seeded(29)
  const draw = (isAnswered: (position: number, share: number) => boolean): Answers[] =>
    Array.from({ length: cases }, (_, index) =>
      onlyKnown(partialCase({ facts: guideline.facts, program, random }, (place) => isAnswered(place, index / cases))),
    )
  return {
    title: `Next questions, publicodes beside Lende: ${cases} cases from blank to full, ${targets.length} targets, ${role}`,
    figures: [
      ...sideBySide(
        'answered along the interview',
        asks,
        draw((place, part) => place < part * guideline.facts.length),
      ),
      ...sideBySide(
        'answered in any order',
        asks,
        draw((_, part) => random() < part),
      ),
    ],
  }
}

function sideBySide(
  order: string,
  asks: { readonly own: Ask; readonly listed: Ask },
  drawn: readonly Answers[],
): Figure[] {
  const tally = drawn.map((answers) => compared(asks.own(answers), asks.listed(answers)))
  const sum = (of: (one: Compared) => number): number => tally.reduce((total, one) => total + of(one), 0)
  const listed = drawn.map((answers) => milliseconds(() => asks.listed(answers)))
  const own = drawn.map((answers) => typicalMilliseconds(() => asks.own(answers), 5))
  return [
    { what: `${order}: publicodes, missing variables`, measured: spread(listed) },
    { what: `${order}: Lende, evaluation included`, measured: spread(own) },
    {
      what: `${order}: listed by publicodes and can change nothing`,
      measured: share(
        sum((one) => one.idle),
        sum((one) => one.listed),
      ),
    },
    {
      what: `${order}: listed by Lende and not yet by publicodes`,
      measured: share(
        sum((one) => one.later),
        sum((one) => one.own),
      ),
    },
  ]
}

const spread = (times: readonly number[]): string => `median ${ms(median(times))}, slowest ${ms(Math.max(...times))}`
const share = (part: number, whole: number): string =>
  `${((part / whole) * 100).toFixed(1)} % (${count(part)} of ${count(whole)})`

/** publicodes has no "asked, cannot be known": such answers are left out for both. */
const onlyKnown = (answers: Answers): Answers => new Map([...answers].filter(([, { kind }]) => kind !== 'absent'))

interface Compared {
  readonly listed: number
  readonly own: number
  readonly idle: number
  readonly later: number
}

const compared = (own: ReadonlySet<string>, listed: ReadonlySet<string>): Compared => ({
  listed: listed.size,
  own: own.size,
  idle: [...listed].filter((fact) => !own.has(fact)).length,
  later: [...own].filter((fact) => !listed.has(fact)).length,
})

function lendeQuestions({ engine, program, evaluate }: Subject, role: string): Ask {
  const { finder } = engine.finderFor(role, country)
  const bits = new Uint8Array(program.rules.length)
  const isAsked = questionsAmong(engine.guideline.facts)
  return (answers) => {
    const record = engine.record(answers)
    evaluate(record, bits)
    const { all } = finder.levels(openCells({ engine, answers, record, bits }))
    const facts = all.map((level) => (program.slots[level] as (typeof program.slots)[number]).fact)
    return new Set(facts.filter((fact) => isAsked.has(fact) && !answers.has(fact)))
  }
}

function missingVariables({ guideline, program }: Subject, rules: readonly string[]): Ask {
  const peer = publicodes(sheetOf(guideline, program))
  const page = rules.map((rule) => `{{ ${publicodesName(rule)} }}`).join(' ')
  const engine = newEngine({ ...peer.form, model: { ...peer.form.model, [TARGETS]: { texte: page } } })
  const factOf = new Map([...questionsAmong(guideline.facts)].map((fact) => [publicodesName(fact), fact]))
  return (answers) => {
    const { missingVariables: missing } = engine.setSituation(peer.inputOf(answers)).evaluate(TARGETS)
    return new Set(Object.keys(missing).flatMap((name) => factOf.get(name) ?? []))
  }
}

const TARGETS = 'every target'

/** Decisions are no questions. */
const questionsAmong = (facts: readonly Fact[]): Set<string> =>
  new Set(facts.filter(({ domain }) => domain.kind !== 'decision' && domain.kind !== 'date').map(({ id }) => id))
