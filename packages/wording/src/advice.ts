// An advice as a page of text: danger first, then what to do, what not to do, what is still open. Plain or Markdown.

import type { Advice, ConditionResult, Guideline, Reason, RecommendationResult, Truth } from '@lende/engine'
import { answerInWords, labelOf, optionLabel, reasonInWords, tellingReasons } from './answers.ts'
import { factsById, inOneLine, ruleName } from './conditions.ts'
import type { Words } from './words.ts'

export type Format = 'text' | 'markdown'

/** The role that reads the patient's own words. */
const PATIENT = 'patient'

/** How many open questions a page lists; the rest is counted. */
const questionsShown = 8

/** The whole advice in words. */
export function adviceInWords(advice: Advice, guideline: Guideline, words: Words, format: Format = 'text'): string {
  const page = new Page(advice, guideline, words, format)
  return page.whole()
}

class Page {
  readonly #advice: Advice
  readonly #guideline: Guideline
  readonly #words: Words
  readonly #markdown: boolean
  readonly #facts: ReturnType<typeof factsById>

  constructor(advice: Advice, guideline: Guideline, words: Words, format: Format) {
    this.#advice = advice
    this.#guideline = guideline
    this.#words = words
    this.#markdown = format === 'markdown'
    this.#facts = factsById(guideline.facts)
  }

  whole(): string {
    const parts = [
      this.#head(),
      this.#urgency(),
      this.#newSigns(),
      this.#dangers(),
      this.#scope(),
      this.#classes(),
      this.#recommendations(),
      this.#checkFirst(),
      this.#disagreements(),
      this.#questions(),
      this.#safetyNet(),
      this.#foot(),
    ]
    return `${parts
      .filter((part) => part.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`
  }

  #title = (text: string): string => (this.#markdown ? `## ${text}` : text.toUpperCase())
  #strong = (text: string): string => (this.#markdown ? `**${text}**` : text)
  #item = (text: string): string => `${this.#markdown ? '- ' : '  - '}${text}`
  #below = (text: string): string => `${this.#markdown ? '  - ' : '      '}${text}`

  #head(): string[] {
    const { edition, on, role } = this.#advice
    const say = this.#words.say
    const line = `Lende, ${say('edition')} ${edition}, ${say('onDay', { on })}, ${say('forRole', { role: this.#words.word('role', role) })}`
    return this.#markdown ? [`# ${line}`] : [line]
  }

  #urgency(): string[] {
    const { level, possibleUpTo, settled } = this.#advice.urgency
    const { say, word } = this.#words
    const upTo = possibleUpTo === level ? '' : ` (${say('urgencyUpTo', { level: word('urgency', possibleUpTo) })})`
    const isOpen = level === 'none' && !settled
    return [
      this.#title(say('urgency')),
      this.#strong(`${isOpen ? word('tier', 'open') : word('urgency', level)}${upTo}`),
      ...(isOpen ? [] : [word('urgency-meaning', level)]),
      ...(settled ? [] : [say('notSettled')]),
    ]
  }

  /** Re-screening: what is there now that was not, or was not known, before. */
  #newSigns(): string[] {
    const { say, labelled } = this.#words
    if (this.#advice.newSigns.length === 0) return []
    return [
      this.#title(say('newSigns')),
      ...this.#advice.newSigns.map(({ fact, now, earlier }) => {
        const inWords = (answer: typeof now): string => answerInWords(answer, this.#facts.get(fact), this.#words)
        const before = earlier === null ? say('notKnown') : inWords(earlier)
        return this.#item(labelled(labelOf(fact, this.#words), `${inWords(now)} (${labelled(say('before'), before)})`))
      }),
    ]
  }

  #dangers(): string[] {
    const { say } = this.#words
    const raised = this.#advice.conditions.filter(({ tier }) => tier !== 'not-indicated')
    const calm = this.#advice.conditions
      .filter(({ tier }) => tier === 'not-indicated')
      .map(({ id }) => this.#words.text(`danger.${id}.name`))
    const names = this.#guideline.dangers.map(({ id }) => this.#words.text(`danger.${id}.name`)).join(', ')
    return [
      this.#title(say('danger')),
      ...raised.flatMap((condition) => this.#danger(condition)),
      ...(calm.length > 0 ? [this.#item(say('notIndicatedByAnswers', { names: calm.join(', ') }))] : []),
      this.#item(say('checksOnly', { names })),
    ]
  }

  #danger({ id, tier, urgency, destination, judgement, counts, because }: ConditionResult): string[] {
    const { say, word, text, labelled } = this.#words
    const name = text(`danger.${id}.name`)
    const level = urgency === 'none' ? '' : `, ${word('urgency', urgency)}`
    return [
      this.#item(this.#strong(labelled(name, `${word('tier', tier)}${level}`))),
      ...(destination === null ? [] : [this.#below(labelled(say('destination'), word('destination', destination)))]),
      ...this.#because(because),
      ...(judgement === null
        ? []
        : [
            this.#below(
              say('assessedNotSuspected', {
                value: optionLabel(this.#judgementOf(id), judgement.value, this.#words),
                reason: judgement.reason ?? '',
              }),
            ),
            ...(counts ? [this.#below(say('stillCounts'))] : []),
          ]),
    ]
  }

  #judgementOf = (danger: string): string => this.#guideline.dangers.find(({ id }) => id === danger)?.judgement ?? ''

  #because(reasons: readonly Reason[]): string[] {
    const telling = tellingReasons(reasons)
    if (telling.length === 0) return []
    return this.#becauseThat(telling.map((reason) => reasonInWords(reason, this.#facts, this.#words)))
  }

  #becauseThat(reasons: readonly string[]): string[] {
    const { say, labelled, series } = this.#words
    return [this.#below(labelled(say('because'), series(reasons)))]
  }

  /** A class is explained once, under its own heading; here it is named, with what else the advice rests on. */
  #becauseOf({ id, because }: RecommendationResult): string[] {
    const written = JSON.stringify(this.#guideline.rules.find((rule) => rule.id === id)?.when)
    const named = this.#guideline.classifications.flatMap((classification) => {
      const result = this.#advice.classifications[classification.id]
      const used = classification.classes.some(
        ({ id: one, effective }) => one === result?.effective && written.includes(`"${effective}"`),
      )
      return used && result ? [{ id: classification.id, result }] : []
    })
    if (named.length === 0) return this.#because(because)
    const explained = new Set(named.flatMap(({ result }) => result.because.map(({ fact }) => fact)))
    const { text, labelled } = this.#words
    const classes = named.map(({ id: of, result }) =>
      labelled(text(`classification.${of}.name`), text(`classification.${of}.${result.effective}.name`)),
    )
    const rest = tellingReasons(because)
      .filter(({ fact }) => !explained.has(fact))
      .map((reason) => reasonInWords(reason, this.#facts, this.#words))
    return this.#becauseThat([...classes, ...rest])
  }

  #scope(): string[] {
    const { status, groups } = this.#advice.scope
    const { say, word, text } = this.#words
    if (status === 'in') return []
    return [
      this.#title(say('scope')),
      word('scope', status),
      ...groups.flatMap((id) => [
        this.#item(this.#strong(text(`scope.${id}.name`))),
        this.#below(text(`scope.${id}.instead`)),
      ]),
    ]
  }

  #classes(): string[] {
    const { say, text, labelled, series } = this.#words
    const lines = Object.entries(this.#advice.classifications).flatMap(
      ([id, { proposed, decided, reason, because }]) => {
        const name = (one: string): string => text(`classification.${id}.${one}.name`)
        const parts = [
          ...(proposed === null ? [] : [say('proposal', { name: name(proposed) })]),
          ...(decided === null || decided === 'undecided'
            ? []
            : [say('decided', { name: name(decided) }) + (reason === null ? '' : ` (${reason})`)]),
        ]
        return [
          this.#item(labelled(text(`classification.${id}.name`), series(parts) || say('openClass'))),
          ...this.#because(because),
        ]
      },
    )
    return lines.length === 0 ? [] : [this.#title(say('classes')), ...lines]
  }

  #recommendations(): string[] {
    const { say, word } = this.#words
    const { recommendations } = this.#advice
    const groups = (['stop', 'do', 'consider', 'do-not'] as const).map((direction) => ({
      direction,
      of: recommendations.filter((one) => one.direction === direction),
    }))
    const lines = groups
      .filter(({ of }) => of.length > 0)
      .flatMap(({ direction, of }) => [
        this.#strong(word('direction', direction)),
        ...of.flatMap((one) => this.#recommendation(one)),
      ])
    return [this.#title(say('advice')), ...(lines.length > 0 ? lines : [say('noAdvice')])]
  }

  #recommendation(one: RecommendationResult): string[] {
    const { say, word, text, labelled, series } = this.#words
    const held = one.heldBecause === null ? [] : [this.#below(this.#strong(word('held', one.heldBecause)))]
    const statements = one.sources.map(({ statement }) => statement).join(', ')
    const levels = one.levels.length > 0 ? say('levels', { levels: one.levels.join(', ') }) : say('noLevels')
    const marks = [
      word('guideline', one.guideline),
      statements,
      levels,
      word('reading', one.reading),
      word('attested', one.attested),
      ...(one.provisional ? [say('provisional')] : []),
    ]
    return [
      this.#item(this.#textOf(one.id)),
      ...held,
      ...this.#becauseOf(one),
      ...this.#checklist(one),
      this.#below(labelled(say('source'), series(marks))),
      ...one.currency
        .filter((note) => this.#isConflict(note))
        .map((note) => this.#below(labelled(say('currency'), text(`currency.${note}.says`)))),
    ]
  }

  /** A patient reads the patient's own words. */
  #textOf(id: string): string {
    const own = `recommendation.${id}.patient`
    return this.#words.text(this.#advice.role === PATIENT && this.#words.has(own) ? own : `recommendation.${id}.text`)
  }

  /** Every criterion of a checklist that applies or is not known; the rest is counted. */
  #checklist({ checklist }: RecommendationResult): string[] {
    const { say, labelled, series } = this.#words
    return checklist.flatMap(({ rule, criteria }) => {
      const when = this.#guideline.rules.find(({ id }) => id === rule)?.when
      const parts = when === undefined ? [] : 'atLeast' in when ? when.of : [when]
      const that = (wanted: Truth): string[] =>
        parts.flatMap((part, place) =>
          criteria[place] === wanted ? [inOneLine(part, this.#guideline, this.#words)] : [],
        )
      const [applies, open] = [that('yes'), that('unknown')]
      const absent = criteria.length - applies.length - open.length
      return [
        this.#below(
          labelled(
            ruleName(rule, this.#guideline, this.#words),
            say('checklistCount', { yes: applies.length, unknown: open.length, no: absent }),
          ),
        ),
        ...(applies.length > 0 ? [this.#below(labelled(say('applies'), series(applies)))] : []),
        ...(open.length > 0 ? [this.#below(labelled(say('checkBefore'), series(open)))] : []),
      ]
    })
  }

  #isConflict = (note: string): boolean =>
    this.#guideline.currency.some(({ id, severity }) => id === note && severity !== 'none')

  #checkFirst(): string[] {
    const { say, labelled, series } = this.#words
    if (this.#advice.checkFirst.length === 0) return []
    return [
      this.#title(say('checkFirst')),
      ...this.#advice.checkFirst.flatMap((one) => {
        const open = one.because.map(({ fact }) => labelOf(fact, this.#words))
        const more = open.length > questionsShown ? [`+ ${open.length - questionsShown}`] : []
        const unknown = labelled(say('unknown'), series([...open.slice(0, questionsShown), ...more]))
        const rest = one.checklist.length > 0 ? this.#checklist(one) : [this.#below(unknown)]
        return [this.#item(this.#textOf(one.id)), ...rest]
      }),
    ]
  }

  #disagreements(): string[] {
    return this.#advice.disagreements.map(({ action }) =>
      this.#words.say('disagreement', { action: this.#words.word('action', action) }),
    )
  }

  #questions(): string[] {
    const { say } = this.#words
    const { nextQuestions } = this.#advice
    if (nextQuestions.length === 0) return [this.#title(say('nextQuestions')), say('complete')]
    const rest = nextQuestions.length - questionsShown
    return [
      this.#title(say('nextQuestions')),
      ...nextQuestions.slice(0, questionsShown).map(({ ask }) => this.#item(this.#question(ask))),
      ...(rest > 0 ? [this.#item(`+ ${rest}`)] : []),
    ]
  }

  #question(ask: string): string {
    return this.#words.has(`fact.${ask}.ask`)
      ? this.#words.text(`fact.${ask}.ask`)
      : this.#words.text(`instrument.${ask}.name`)
  }

  #safetyNet(): string[] {
    const lines = this.#advice.safetyNet.map((line) => this.#item(this.#words.text(`safety-net.${line}`)))
    return [this.#title(this.#words.say('safetyNet')), ...lines]
  }

  #foot(): string[] {
    const disclaimer = this.#words.say('disclaimer')
    const superseded = [...new Set(this.#guideline.recommendations.map(({ guideline }) => guideline))].flatMap((id) =>
      this.#words.has(`document.${id}.superseded`)
        ? [this.#words.labelled(this.#words.word('guideline', id), this.#words.text(`document.${id}.superseded`))]
        : [],
    )
    return [...superseded, this.#markdown ? `*${disclaimer}*` : disclaimer]
  }
}
