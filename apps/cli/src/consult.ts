// `lende consult`: the interview in the terminal. It asks only what can still change a target, in authored order;
// every answer can be taken back or changed; an emergency stops it until it is acknowledged.

import { writeFileSync } from 'node:fs'
import { styleText } from 'node:util'
import type { Advice } from '@lende/engine'
import { absencesOf, advise, CASE_SCHEMA, harmlessOf, purposesOf } from '@lende/engine'
import { stringify } from '@lende/guideline/read-yaml'
import { adviceInWords, answerInWords, labelOf, purposeName } from '@lende/wording'
import type { CaseOnDay } from './input.ts'
import { caseFrom, readDocument } from './input.ts'
import { InputError } from './input-error.ts'
import type { Invocation } from './invocation.ts'
import type { Product } from './product.ts'
import { loadProduct } from './product.ts'
import type { Raw } from './question.ts'
import { Question } from './question.ts'
import { Terminal } from './terminal.ts'

/** Runs the interview; with a file, as a follow-up to the assessments in it. */
export async function consultCommand(invocation: Invocation): Promise<number> {
  const product = await loadProduct(invocation)
  const file = invocation.operands[0]
  const earlier = file === undefined ? undefined : await earlierCase(file, product, invocation)
  const terminal = new Terminal()
  try {
    await new Consult(product, invocation, terminal, earlier).run()
  } finally {
    terminal.close()
  }
  return 0
}

type RawCase = Readonly<Record<string, unknown>>

/** The case of an earlier visit as it stands in its file, once it is known to be one. */
async function earlierCase(file: string, product: Product, invocation: Invocation): Promise<RawCase> {
  const { value, place } = await readDocument(file, invocation.language)
  caseFrom(value, product, invocation, place)
  const raw = value as RawCase
  return 'assessments' in raw ? raw : { schema: CASE_SCHEMA, assessments: [{ on: invocation.on, answers: raw }] }
}

class Consult {
  readonly #product: Product
  readonly #invocation: Invocation
  readonly #terminal: Terminal
  readonly #earlier: RawCase | undefined
  /** What was answered in this sitting, in order. */
  readonly #given = new Map<string, Raw>()
  #acknowledged = false

  constructor(product: Product, invocation: Invocation, terminal: Terminal, earlier: RawCase | undefined) {
    this.#product = product
    this.#invocation = invocation
    this.#terminal = terminal
    this.#earlier = earlier
  }

  async run(): Promise<void> {
    const { words } = this.#product
    let group = ''
    this.#terminal.print(`${words.say('disclaimer')}\n${words.say('answerHint')}\n`)
    let advice = this.#advice()
    for (let next = advice.nextQuestions[0]; next !== undefined; next = advice.nextQuestions[0]) {
      if (next.group !== group) this.#screen(next.group)
      group = next.group
      const goesOn = await this.#ask(next.ask, advice)
      advice = this.#advice()
      await this.#stopForEmergency(advice)
      if (!goesOn) break
    }
    this.#terminal.print(`\n${adviceInWords(advice, this.#product.guideline, words)}`)
    await this.#save()
  }

  #screen(group: string): void {
    const { guideline, words } = this.#product
    const rest = guideline.interview.find((one) => one.group === group)?.restIsHarmless
    const hint = rest ? `${words.say('restHarmless')}\n` : ''
    this.#terminal.print(`\n--- ${words.text(`interview.${group}`)} ---\n${hint}`)
  }

  #case(given: ReadonlyMap<string, Raw> = this.#given): Readonly<Record<string, unknown>> {
    const assessment = {
      on: this.#invocation.on,
      role: this.#invocation.role,
      edition: this.#product.guideline.edition,
      answers: Object.fromEntries(given),
    }
    const before = this.#earlier
    if (before === undefined) return { schema: CASE_SCHEMA, assessments: [assessment] }
    return { ...before, assessments: [...(before['assessments'] as unknown[]), assessment] }
  }

  #onDay(given?: ReadonlyMap<string, Raw>): CaseOnDay {
    return caseFrom(this.#case(given), this.#product, this.#invocation, (problem) => problem)
  }

  #advice(): Advice {
    const { on, role, country } = this.#invocation
    const { answers, newSigns } = this.#onDay()
    return advise(this.#product.engine, answers, { on, role, country }, { newSigns })
  }

  /** Asks one question until it is answered or left; false when the person stops. */
  async #ask(id: string, advice: Advice): Promise<boolean> {
    const question = new Question(id, this.#product)
    this.#terminal.print(question.shown(this.#given.size + 1))
    for (;;) {
      const typed = await this.#terminal.read('> ')
      if (typed === undefined || typed === '.') return false
      if (await this.#obey(typed, id, advice, question)) return true
    }
  }

  /** Does what was typed: a sign that asks something of the consult, or an answer. True when the question is left. */
  async #obey(typed: string, id: string, advice: Advice, question: Question): Promise<boolean> {
    switch (typed) {
      case '?':
        this.#why(id, question)
        return false
      case '=':
        this.#terminal.print(`\n${adviceInWords(this.#advice(), this.#product.guideline, this.#product.words)}`)
        return false
      case '<':
        return this.#back()
      case '!':
        return this.#changeOne()
      case '*':
        return this.#restIsHarmless(id, advice)
      default:
        return this.#answer(id, typed, question)
    }
  }

  /** One tap for a screen: what is left of its group is answered as harmless, and named so that it can be taken back. */
  #restIsHarmless(id: string, advice: Advice): boolean {
    const { guideline, words } = this.#product
    const group = guideline.interview.find(({ facts }) => facts.includes(id))
    const facts = (group?.restIsHarmless ? advice.nextQuestions : []).flatMap(({ ask }) => {
      const fact = group?.facts.includes(ask) ? guideline.facts.find((one) => one.id === ask) : undefined
      const value = fact === undefined ? undefined : harmlessOf(fact)
      return value === undefined ? [] : [{ ask, value }]
    })
    for (const { ask, value } of facts) this.#given.set(ask, value)
    const names = words.series(facts.map(({ ask }) => labelOf(ask, words)))
    if (facts.length > 0) this.#terminal.print(`${words.say('restAnswered', { names })}\n`)
    return facts.length > 0
  }

  async #answer(id: string, typed: string, question: Question): Promise<boolean> {
    const raw = typed === '-' ? await this.#absence(id) : question.read(typed)
    if (raw === undefined) {
      this.#terminal.print(`${this.#product.words.say('notUnderstood', { expected: question.expected() })}\n`)
      return false
    }
    const complete = question.needsReason(raw) ? { value: raw as string, reason: await this.#reason() } : raw
    const trial = new Map([...this.#given].filter(([other]) => other !== id)).set(id, complete)
    try {
      this.#onDay(trial)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.#terminal.print(`${this.#product.words.say('notUnderstood', { expected: question.expected() })}\n`)
      return false
    }
    this.#given.delete(id)
    this.#given.set(id, complete)
    return true
  }

  async #reason(): Promise<string> {
    for (;;) {
      const reason = await this.#terminal.read(`${this.#product.words.say('reasonFor')} `)
      if (reason === undefined || reason.trim() !== '') return reason ?? '-'
    }
  }

  /** The ways of not knowing; none of them is a no. */
  async #absence(id: string): Promise<Raw> {
    const { words } = this.#product
    const fact = this.#product.guideline.facts.find((one) => one.id === id)
    const reasons = fact === undefined ? absencesOf({ domain: { kind: 'yes-no' } }) : absencesOf(fact)
    const choices = reasons.map((reason, index) => `  ${index + 1}  ${words.word('absence', reason)}`)
    this.#terminal.print(`${words.say('whyNot')}\n${choices.join('\n')}\n`)
    const typed = await this.#terminal.read('> ')
    return reasons[Number(typed) - 1] ?? 'does-not-know'
  }

  #why(id: string, question: Question): void {
    const { words, guideline, engine } = this.#product
    const targets = purposesOf(engine, this.#onDay().answers, this.#invocation).get(id) ?? []
    const names = targets.map((target) => purposeName(target, guideline, words).replace(/[.?]$/, ''))
    const shown = [...new Set(names)].slice(0, 6)
    this.#terminal.print(
      `${words.say('whyAsked', { names: words.series(shown) || labelOf(id, words) })}\n${question.note()}`,
    )
  }

  #back(): true {
    const last = [...this.#given.keys()].at(-1)
    if (last === undefined) this.#terminal.print(`${this.#product.words.say('nothingToChange')}\n`)
    else this.#given.delete(last)
    return true
  }

  async #changeOne(): Promise<true> {
    const { words, guideline } = this.#product
    const asked = [...this.#given.keys()]
    if (asked.length === 0) {
      this.#terminal.print(`${words.say('nothingToChange')}\n`)
      return true
    }
    const answers = this.#onDay().answers
    const lines = asked.map((id, index) => {
      const answer = answers.get(id)
      const fact = guideline.facts.find((one) => one.id === id)
      const label = labelOf(id, words)
      const line = answer === undefined ? label : words.labelled(label, answerInWords(answer, fact, words))
      return `  ${index + 1}  ${line}`
    })
    this.#terminal.print(`${words.say('whichToChange')}\n${lines.join('\n')}\n`)
    const chosen = asked[Number(await this.#terminal.read('> ')) - 1]
    if (chosen === undefined) return true
    await this.#ask(chosen, this.#advice())
    return true
  }

  /** The only blocking screen: what is suspected, what to do now, and a deliberate word to go on. */
  async #stopForEmergency(advice: Advice): Promise<void> {
    const { words } = this.#product
    if (advice.urgency.level !== 'emergency') {
      this.#acknowledged = false
      return
    }
    if (this.#acknowledged) return
    const now = advice.conditions.filter(({ urgency }) => urgency === 'emergency')
    const lines = now.flatMap(({ id, tier, destination }) => [
      words.labelled(words.text(`danger.${id}.name`), words.word('tier', tier)),
      ...(destination === null ? [] : [words.word('destination', destination)]),
    ])
    const bar = '!'.repeat(60)
    this.#terminal.print(
      `\n${styleText('red', bar)}\n${styleText(['red', 'bold'], words.say('emergencyStop'))}\n${lines.join('\n')}\n${styleText('red', bar)}\n`,
    )
    const word = words.say('understood')
    for (;;) {
      const typed = await this.#terminal.read(`${words.say('acknowledge', { word })} `)
      if (typed === undefined || typed.trim().toLowerCase() === word) break
    }
    this.#acknowledged = true
  }

  async #save(): Promise<void> {
    const { words } = this.#product
    if (this.#given.size === 0 || this.#terminal.ended) return
    const file = (await this.#terminal.read(`${words.say('saveTo')} `))?.trim()
    if (!file) return
    try {
      writeFileSync(file, stringify(this.#case()), { flag: 'wx', mode: 0o600 })
      this.#terminal.print(`${words.say('saved', { file })}\n`)
    } catch {
      this.#terminal.print(`${words.say('notSaved', { file })}\n`)
      await this.#save()
    }
  }
}
