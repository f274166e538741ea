// `lende what-would-change FILE ID`: the shortest ways in which other answers would turn a conclusion.

import type { Change, Fact, Program, Truth } from '@lende/engine'
import { optionsOf, truthInProgram, whatWouldChange } from '@lende/engine'
import { decimal, labelOf, optionLabel, ruleName } from '@lende/wording'
import { rulesNamed } from './explain.ts'
import { readCaseFile } from './input.ts'
import type { Invocation } from './invocation.ts'
import { formatOf, operand } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'
import { widthOf, wrapped } from './wrapped.ts'

/** For each rule behind a name: what it is now, and what would make it the opposite. */
export async function whatWouldChangeCommand(invocation: Invocation): Promise<number> {
  const file = operand(invocation, 0, 'a case file')
  const id = operand(invocation, 1, 'the name of a rule, class, condition or recommendation')
  const format = formatOf(invocation, ['text', 'json'])
  const product = await loadProduct(invocation)
  const rules = rulesNamed(id, product.guideline)
  const { answers } = await readCaseFile(file, product, invocation)
  const { program } = product.engine
  const record = product.engine.record(answers)
  const results = rules.map((rule) => {
    const truth = truthInProgram(program, program.ruleIndex.get(rule) as number, record)
    const goal = truth === 'yes' ? ('no' as const) : ('yes' as const)
    const changes = whatWouldChange(program, product.guideline.facts, rule, goal, record, answers)
    return { rule, truth, goal, changes: changes.map((change) => inValues(change, product)) }
  })
  if (format === 'json') process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`)
  else
    process.stdout.write(wrapped(results.map((result) => inWords(result, product)).join('\n'), widthOf(process.stdout)))
  return 0
}

interface ValueChange {
  readonly fact: string
  /** What would do: options, or ranges of a number. */
  readonly to: readonly string[]
}

interface Turned {
  readonly rule: string
  readonly truth: Truth
  readonly changes: readonly (readonly ValueChange[])[]
}

function inValues(change: Change, { guideline, engine, words }: Product): ValueChange[] {
  return change.facts.map(({ fact: id, slot, cells }) => {
    const fact = guideline.facts.find((one) => one.id === id) as Fact
    const { reads } = engine.program.slots[slot] as Program['slots'][number]
    if (reads === 'known') return { fact: id, to: ['known'] }
    if (fact.domain.kind !== 'number')
      return { fact: id, to: optionsOf(fact.domain).filter((_, cell) => (cells >> cell) & 1) }
    return {
      fact: id,
      to: rangesOf(fact, cells, engine.program.cutsOf.get(id) ?? []).map(
        ([from, to]) => `${decimal(from, words)} - ${decimal(to, words)}`,
      ),
    }
  })
}

/** Cells of a number as ranges, neighbours joined. */
function rangesOf({ domain }: Fact, cells: number, cuts: readonly number[]): [number, number][] {
  if (domain.kind !== 'number') return []
  const { min, max, step } = domain
  const ranges: [number, number][] = []
  for (let cell = 0; cell <= cuts.length; cell++) {
    if (((cells >> cell) & 1) === 0) continue
    const from = cell === 0 ? min : (cuts[cell - 1] as number) * step
    const to = cell === cuts.length ? max : ((cuts[cell] as number) - 1) * step
    const last = ranges.at(-1)
    if (last && Math.abs(last[1] + step - from) < step / 2) last[1] = to
    else ranges.push([from, to])
  }
  return ranges
}

function inWords({ rule, truth, changes }: Turned, { guideline, words }: Product): string {
  const now = { yes: words.say('yesNow'), no: words.say('noNow'), unknown: words.say('openClass') }[truth]
  const unit = (id: string): string => {
    const domain = guideline.facts.find((fact) => fact.id === id)?.domain
    return domain?.kind === 'number' ? ` ${words.word('unit', domain.unit)}` : ''
  }
  const value = (id: string, one: string): string =>
    one === 'known'
      ? words.say('isKnown', { label: '' }).replace(/^[\s:]+/, '')
      : /^[\d,.-]+ - /.test(one)
        ? one + unit(id)
        : optionLabel(id, one, words)
  const either = ({ fact, to }: ValueChange): string => to.map((one) => value(fact, one)).join(` ${words.say('or')} `)
  const ways = changes.map((change) => {
    const all = change.map((one) => words.labelled(labelOf(one.fact, words), either(one)))
    return `  - ${all.join(` ${words.say('and')} `)}`
  })
  return [
    words.labelled(`${ruleName(rule, guideline, words)} (${rule})`, now),
    ...(ways.length > 0 ? [words.heading(words.say('wouldChange')), ...ways] : [words.say('nothingWouldChange')]),
    '',
  ].join('\n')
}
