// What Lende makes of the answers, as lines: how urgent, what is suspected and who judged it, the classes, the codes,
// the scores, and what was done about it.

import type { ConditionResult } from '@lende/engine'
import { rankOf } from '@lende/engine'
import type { Administration } from '@lende/instruments'
import { isUnvalidated } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { administrationInWords, answerInWords, dayIn, factsById, labelOf, optionLabel } from '@lende/wording'
import { contactsOf } from './contacts.ts'
import type { Line, Origin } from './document.ts'
import { item, text } from './document.ts'
import { ended } from './ended.ts'
import { givenIn } from './given.ts'
import { latestBefore } from './latest-before.ts'
import type { Material } from './material.ts'
import { codesFor } from './which-notes.ts'

/** Each by the name that the content has for it. */
export const outcomeInNote = {
  'new-signs': newSigns,
  'pain-areas': painAreas,
  scope,
  urgency,
  dangers,
  waits,
  classes,
  codes,
  scores,
  advice,
  'safety-net': safetyNet,
} satisfies Readonly<Record<string, (material: Material) => readonly Line[]>>

function newSigns({ product: { words, guideline }, outcome }: Material): Line[] {
  const facts = factsById(guideline.facts)
  const signs = outcome.newSigns.map(({ fact, now, earlier }) => {
    const before = earlier === null ? words.say('notKnown') : answerInWords(earlier, facts.get(fact), words)
    const since = `${answerInWords(now, facts.get(fact), words)} (${words.labelled(words.say('before'), before)})`
    return words.labelled(labelOf(fact, words), since)
  })
  return listed(
    words.say('newSigns'),
    signs,
    outcome.newSigns.map(({ fact }): Origin => `fact:${fact}`),
    words,
  )
}

function painAreas({ product: { words }, consult, say }: Material): Line[] {
  const names = consult.painAreas.map((area) => words.text(`body-chart.area.${area}`))
  return listed(
    say.painAreas,
    names,
    consult.painAreas.map((area): Origin => `area:${area}`),
    words,
  )
}

function scope({ product: { words }, outcome }: Material): Line[] {
  const { status, groups } = outcome.advice.scope
  if (status === 'in') return []
  const outside = groups.map((id) =>
    text(`${words.text(`scope.${id}.name`)}. ${words.text(`scope.${id}.instead`)}`, `scope:${id}`),
  )
  return [text(words.labelled(words.say('scope'), `${words.word('scope', status)}.`), `scope:${status}`), ...outside]
}

function urgency({ product: { words }, outcome }: Material): Line[] {
  const { level, possibleUpTo, settled } = outcome.advice.urgency
  // A bare "none" would read as an all-clear: it is none by the answers given.
  if (level === 'none' && settled && possibleUpTo === 'none')
    return [text(words.word('urgency-meaning', 'none'), 'authored:word.urgency-meaning.none')]
  const now = level === 'none' && !settled ? words.word('tier', 'open') : words.word('urgency', level)
  const upTo =
    possibleUpTo === level ? '' : ` (${words.say('urgencyUpTo', { level: words.word('urgency', possibleUpTo) })})`
  const says = words.labelled(words.say('urgency'), `${now}${upTo}.${settled ? '' : ` ${words.say('notSettled')}`}`)
  return [{ ...text(says, `authored:word.urgency.${level}`), strong: true }]
}

function dangers({ product, outcome, say }: Material): Line[] {
  const { words } = product
  const { conditions } = outcome.advice
  const those = (tier: ConditionResult['tier']): readonly ConditionResult[] =>
    conditions.filter((one) => one.tier === tier)
  const names = (some: readonly ConditionResult[]): string =>
    some.map(({ id }) => words.text(`danger.${id}.name`)).join(', ')
  const origins = (some: readonly ConditionResult[]): Origin[] => some.map(({ id }): Origin => `danger:${id}`)
  const raised = conditions
    .filter(({ tier }) => tier === 'suspected' || tier === 'possible')
    .sort((a, b) => rankOf(b.urgency) - rankOf(a.urgency))
  const [open, calm] = [those('open'), those('not-indicated')]
  return [
    ...raised.map((one) => text(danger(one, product), `danger:${one.id}`)),
    ...(open.length === 0 ? [] : [text(say.toJudge(names(open)), ...origins(open))]),
    ...(calm.length === 0 ? [] : [text(words.say('notIndicatedByAnswers', { names: names(calm) }), ...origins(calm))]),
  ]
}

/** What was computed stays in sight beside what the clinician judged, and why. */
function danger(condition: ConditionResult, { words, guideline }: Material['product']): string {
  const { id, tier, destination, judgement, counts } = condition
  const level = condition.urgency === 'none' ? '' : `, ${words.word('urgency', condition.urgency)}`
  const fact = guideline.dangers.find((one) => one.id === id)?.judgement ?? ''
  return [
    words.labelled(words.text(`danger.${id}.name`), `${words.word('tier', tier)}${level}.`),
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

/** Why advice and reassurance wait, and how much of it: none of that is told. */
function waits({ product: { words }, outcome, say }: Material): Line[] {
  const { recommendations, reassurance } = outcome.advice
  const held = recommendations.filter((one) => one.held)
  const reasons = new Set([...held.map(({ heldBecause }) => heldBecause), reassurance.because])
  return [...reasons].flatMap((why): Line[] => {
    if (why === null) return []
    const those = held.filter(({ heldBecause }) => heldBecause === why).map(({ id }): Origin => `held:${id}`)
    const says = [words.word('held', why), ...(those.length === 0 ? [] : [say.held(those.length)])].join(' ')
    return [{ ...text(says, `authored:word.held.${why}`, ...those), strong: true }]
  })
}

function classes({ product: { words, guideline }, outcome }: Material): Line[] {
  return guideline.classifications.flatMap(({ id }) => {
    const result = outcome.advice.classifications[id]
    if (result === undefined) return []
    const { proposed, decided, reason } = result
    const name = (one: string): string => words.text(`classification.${id}.${one}.name`)
    const parts = [
      ...(proposed === null ? [] : [words.say('proposal', { name: name(proposed) })]),
      ...(decided === null ? [] : [words.say('decided', { name: name(decided) }) + (reason ? ` (${reason})` : '')]),
    ]
    const says = ended(words.labelled(words.text(`classification.${id}.name`), words.series(parts)))
    return parts.length === 0 ? [] : [text(says, `class:${id}`)]
  })
}

function codes({ product: { aids, words }, outcome, say }: Material): Line[] {
  const notes = aids['record-notes']
  return notes === undefined
    ? []
    : codesFor(notes, words.country, outcome.advice).map(({ system, code, classification }) =>
        text(`${say.code(system, code)}.`, `class:${classification}`),
      )
}

/** Today's scores, each with the one before it; what counts as change is read where scores are compared. */
function scores(material: Material): Line[] {
  const { instruments, words } = material.product
  const { say } = material
  const contacts = contactsOf(material)
  const today = contacts.at(-1)
  return instruments.flatMap((instrument) => {
    // Its own reader put it there, under the instrument's own name.
    const now = today?.instruments.get(instrument.instrument) as Administration | undefined
    if (now === undefined) return []
    const inWords = (administration: Administration): string => administrationInWords(instrument, administration, words)
    const earlier = latestBefore(contacts, instrument)
    const before =
      earlier === undefined
        ? []
        : [
            say.before(
              inWords(earlier.administration),
              dayIn(words, earlier.on, { day: 'numeric', month: 'long', year: 'numeric' }),
            ),
          ]
    const isOwn = isUnvalidated(now) || (earlier !== undefined && isUnvalidated(earlier.administration))
    const says = `${words.series([inWords(now), ...before])}${isOwn ? ` (${words.say('unvalidated')})` : ''}.`
    const name = words.text(`instrument.${instrument.instrument}.name`)
    return [text(words.labelled(name, says), `instrument:${instrument.instrument}`)]
  })
}

/** What is ticked, by direction; advice that waits is counted and not told. */
function advice({ product: { words }, outcome, done, say }: Material): Line[] {
  const given = givenIn(outcome.advice).filter(({ id }) => done.advice.has(id))
  const held = outcome.advice.recommendations.filter((one) => one.held)
  const heads = { do: say.done, stop: words.word('direction', 'stop'), consider: say.considered } as const
  const lines = (['do', 'stop', 'consider', 'do-not'] as const).flatMap((direction): Line[] => {
    const those = given.filter((one) => one.direction === direction)
    const from = those.map(({ id }): Origin => `recommendation:${id}`)
    const head = direction === 'do-not' ? words.word('direction', direction) : heads[direction]
    const items = those.map(({ id, guideline }) => ({
      ...item(
        `${words.text(`recommendation.${id}.text`)} (${words.word('guideline', guideline)})`,
        `recommendation:${id}`,
      ),
      direction,
    }))
    return those.length === 0 ? [] : [text(words.heading(head), ...from), ...items]
  })
  return [
    ...(lines.length === 0
      ? [text(words.text('documents.says.no-advice'), 'authored:documents.says.no-advice')]
      : lines),
    ...(held.length === 0 ? [] : [text(say.held(held.length), ...held.map(({ id }): Origin => `held:${id}`))]),
  ]
}

function safetyNet({ product: { words }, outcome, done, say }: Material): Line[] {
  const { safetyNet: lines } = outcome.advice
  const short = lines.map((line) => words.text(`note-safety-net.${line}`))
  return done.safetyNet
    ? listed(
        say.safetyNet,
        short,
        lines.map((line): Origin => `safety-net:${line}`),
        words,
      )
    : []
}

const listed = (head: string, parts: readonly string[], from: readonly Origin[], words: Words): Line[] =>
  parts.length === 0 ? [] : [text(words.labelled(head, `${words.series(parts)}.`), ...from)]
