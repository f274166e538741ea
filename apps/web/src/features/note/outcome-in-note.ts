// What Lende makes of the answers, as lines of a note: how urgent, what is suspected and who judged it, the classes,
// the codes, the scores, and what was done about it.

import type { ConditionResult } from '@lende/engine'
import { rankOf } from '@lende/engine'
import type { Administration } from '@lende/instruments'
import { isUnvalidated } from '@lende/instruments'
import { answerInWords, factsById, labelOf, optionLabel } from '@lende/wording'
import { earlierIn } from '../instruments/earlier-scores.ts'
import { administrationInWords } from '../instruments/instrument-summary.ts'
import type { NoteMaterial, NotePart } from './note-material.ts'
import { codesFor, offered } from './which-notes.ts'

type Outcome = Extract<NotePart, { outcome: string }>['outcome']

export const outcomeInNote: Readonly<Record<Outcome, (material: NoteMaterial) => string[]>> = {
  'new-signs': newSigns,
  'pain-areas': painAreas,
  scope,
  urgency,
  dangers,
  classes,
  codes,
  scores,
  advice,
  'safety-net': safetyNet,
}

function newSigns({ product: { words, guideline }, outcome, say }: NoteMaterial): string[] {
  const facts = factsById(guideline.facts)
  const signs = outcome.newSigns.map(({ fact, now, earlier }) => {
    const before = earlier === null ? words.say('notKnown') : answerInWords(earlier, facts.get(fact), words)
    const since = `${answerInWords(now, facts.get(fact), words)} (${say.labelled(words.say('before'), before)})`
    return say.labelled(labelOf(fact, words), since)
  })
  return listed(words.say('newSigns'), signs, say)
}

function painAreas({ product: { words }, consult, say }: NoteMaterial): string[] {
  const names = consult.painAreas.map((area) => words.text(`body-chart.area.${area}`))
  return listed(say.painAreas, names, say)
}

function scope({ product: { words }, outcome, say }: NoteMaterial): string[] {
  const { status, groups } = outcome.advice.scope
  if (status === 'in') return []
  const outside = groups.map((id) => `${words.text(`scope.${id}.name`)}. ${words.text(`scope.${id}.instead`)}`)
  return [say.labelled(words.say('scope'), `${words.word('scope', status)}.`), ...outside]
}

function urgency({ product: { words }, outcome, say }: NoteMaterial): string[] {
  const { level, possibleUpTo, settled } = outcome.advice.urgency
  // A bare "none" would read as an all-clear: it is none by the answers given.
  if (level === 'none' && settled && possibleUpTo === 'none') return [words.word('urgency-meaning', 'none')]
  const now = level === 'none' && !settled ? words.word('tier', 'open') : words.word('urgency', level)
  const upTo =
    possibleUpTo === level ? '' : ` (${words.say('urgencyUpTo', { level: words.word('urgency', possibleUpTo) })})`
  return [say.labelled(words.say('urgency'), `${now}${upTo}.${settled ? '' : ` ${words.say('notSettled')}`}`)]
}

function dangers({ product: { words }, product, outcome, say }: NoteMaterial): string[] {
  const { conditions } = outcome.advice
  const names = (tier: ConditionResult['tier']): string =>
    conditions
      .filter((one) => one.tier === tier)
      .map(({ id }) => words.text(`danger.${id}.name`))
      .join(', ')
  const raised = conditions
    .filter(({ tier }) => tier === 'suspected' || tier === 'possible')
    .sort((a, b) => rankOf(b.urgency) - rankOf(a.urgency))
  const [open, calm] = [names('open'), names('not-indicated')]
  return [
    ...raised.map((one) => danger(one, product, say)),
    ...(open === '' ? [] : [say.toJudge(open)]),
    ...(calm === '' ? [] : [words.say('notIndicatedByAnswers', { names: calm })]),
  ]
}

/** What was computed stays in sight beside what the clinician judged, and why. */
function danger(
  condition: ConditionResult,
  { words, guideline }: NoteMaterial['product'],
  say: NoteMaterial['say'],
): string {
  const { id, tier, destination, judgement, counts } = condition
  const level = condition.urgency === 'none' ? '' : `, ${words.word('urgency', condition.urgency)}`
  const fact = guideline.dangers.find((one) => one.id === id)?.judgement ?? ''
  return [
    say.labelled(words.text(`danger.${id}.name`), `${words.word('tier', tier)}${level}.`),
    ...(destination === null ? [] : [words.word('destination', destination)]),
    ...(judgement === null
      ? []
      : [
          ended(
            words.say('assessedNotSuspected', {
              value: optionLabel(fact, judgement.value, words),
              reason: judgement.reason ?? '',
            }),
          ),
          ...(counts ? [words.say('stillCounts')] : []),
        ]),
  ].join(' ')
}

function classes({ product: { words, guideline }, outcome, say }: NoteMaterial): string[] {
  return guideline.classifications.flatMap(({ id }) => {
    const result = outcome.advice.classifications[id]
    if (result === undefined) return []
    const { proposed, decided, reason } = result
    const name = (one: string): string => words.text(`classification.${id}.${one}.name`)
    const parts = [
      ...(proposed === null ? [] : [words.say('proposal', { name: name(proposed) })]),
      ...(decided === null ? [] : [words.say('decided', { name: name(decided) }) + (reason ? ` (${reason})` : '')]),
    ]
    return parts.length === 0 ? [] : [ended(say.labelled(words.text(`classification.${id}.name`), parts.join('; ')))]
  })
}

function codes({ product: { aids, words }, outcome, say }: NoteMaterial): string[] {
  const notes = aids['record-notes']
  return notes === undefined
    ? []
    : codesFor(notes, words.country, outcome.advice).map(({ system, code }) => `${say.code(system, code)}.`)
}

/** Today's scores, each with the one before it; what counts as change is read where scores are compared. */
function scores({ product: { instruments, words }, outcome, say }: NoteMaterial): string[] {
  const today = outcome.theCase.assessments.at(-1)
  return instruments.flatMap((instrument) => {
    // Its own reader put it there, under the instrument's own name.
    const now = today?.instruments.get(instrument.instrument) as Administration | undefined
    if (now === undefined) return []
    const inWords = (administration: Administration): string => administrationInWords(instrument, administration, words)
    const earlier = earlierIn(outcome.theCase, instrument).at(-1)
    const before = earlier === undefined ? '' : `; ${say.before(inWords(earlier.administration), earlier.on)}`
    const isOwn = isUnvalidated(now) || (earlier !== undefined && isUnvalidated(earlier.administration))
    return [
      say.labelled(
        words.text(`instrument.${instrument.instrument}.name`),
        `${inWords(now)}${before}${isOwn ? ` (${words.say('unvalidated')})` : ''}.`,
      ),
    ]
  })
}

/** What is ticked, by direction; advice that waits is counted and not told. */
function advice({ product: { words }, outcome, done, say }: NoteMaterial): string[] {
  const given = offered(outcome.advice).filter(({ id }) => done.advice.has(id))
  const held = outcome.advice.recommendations.length - offered(outcome.advice).length
  const heads = { do: say.done, stop: words.word('direction', 'stop'), consider: say.considered } as const
  const lines = (['do', 'stop', 'consider', 'do-not'] as const).flatMap((direction) => {
    const texts = given
      .filter((one) => one.direction === direction)
      .map((one) => `- ${words.text(`recommendation.${one.id}.text`)} (${words.word('guideline', one.guideline)})`)
    const head = direction === 'do-not' ? words.word('direction', direction) : heads[direction]
    return texts.length === 0 ? [] : [say.labelled(head, '').trimEnd(), ...texts]
  })
  return [...(lines.length === 0 ? [say.noAdvice] : lines), ...(held === 0 ? [] : [say.held(held)])]
}

function safetyNet({ product: { words }, outcome, done, say }: NoteMaterial): string[] {
  const lines = outcome.advice.safetyNet.map((line) => words.text(`note-safety-net.${line}`))
  return done.safetyNet ? listed(say.safetyNet, lines, say) : []
}

const listed = (head: string, parts: readonly string[], say: NoteMaterial['say']): string[] =>
  parts.length === 0 ? [] : [say.labelled(head, `${parts.join('; ')}.`)]

/** A sentence that ends in somebody's own words may have its full stop already. */
const ended = (sentence: string): string => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`)
