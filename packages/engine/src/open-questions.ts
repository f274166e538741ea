// The questions still worth asking, each with what it is for; and what stays unknown.

import type { Advice, Question } from './advice.ts'
import type { Answer } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Target } from './create-engine.ts'
import type { Guideline, Urgency } from './guideline.ts'
import { rankOf } from './guideline.ts'
import type { Program } from './lower.ts'
import { KNOWN_NO, KNOWN_YES } from './lower.ts'
import type { Pass } from './pass.ts'
import { sourceOf } from './projection.ts'

export function openQuestions(pass: Pass): Pick<Advice, 'unknown' | 'nextQuestions'> {
  const { engine, answers, truth, role, cells } = pass
  const { finder, targets } = engine.finderFor(role)
  const found = finder.find(cells)
  const slots = engine.program.slots
  const open = new Set(found.levels.map((level) => (slots[level] as Program['slots'][number]).fact))
  const facts = engine.guideline.facts.filter(({ id }) => open.has(id) && !isKnown(answers.get(id)))
  const critical = targets.flatMap(({ kind, id, rule }, position) =>
    kind === 'urgency' && rankOf(id as Urgency) >= rankOf('within-days') && truth(rule) !== 'yes' ? [position] : [],
  )
  const dependents = finder.dependents(cells)
  const dependentsOf = new Map(
    facts.map(({ id }) => {
      const slots = [engine.program.valueSlotOf.get(id), engine.program.knownSlotOf.get(id)]
      const reached = slots.flatMap((slot) => (slot === undefined ? [] : (dependents[slot] ?? [])))
      return [id, [...new Set(reached)].sort((a, b) => a - b)]
    }),
  )
  const unknown = facts.map(({ id }) => ({
    fact: id,
    status: absence(answers.get(id)),
    critical: critical.some((position) => dependentsOf.get(id)?.includes(position)),
  }))
  const asked = new Map<string, Question>()
  for (const { id, derived } of facts) {
    if (answers.get(id)?.kind === 'absent') continue
    const ask = derived === undefined ? id : sourceOf(derived)
    if (derived?.kind === 'drop-since-earlier') continue
    const reached = (dependentsOf.get(id) ?? []).map((position) => targets[position] as Target)
    const sofar = asked.get(ask)?.for ?? []
    asked.set(ask, { ask, group: groupOf(engine.guideline, ask), for: distinctTargets([...sofar, ...reached]) })
  }
  for (const fact of engine.guideline.facts) {
    if (fact.askWhen === undefined || answers.has(fact.id)) continue
    if (truth(`${fact.id}.ask`) === 'yes')
      asked.set(fact.id, { ask: fact.id, group: groupOf(engine.guideline, fact.id), for: [] })
  }
  const order = engine.guideline.interview.flatMap((group) => group.facts)
  const nextQuestions = [...asked.values()].sort((a, b) => order.indexOf(a.ask) - order.indexOf(b.ask))
  return { unknown, nextQuestions }
}

const absence = (answer: Answer | undefined): string => (answer?.kind === 'absent' ? answer.because : 'not-asked')

const groupOf = (guideline: Guideline, ask: string): string =>
  guideline.interview.find((group) => group.facts.includes(ask))?.group ?? ''

function distinctTargets(targets: Question['for']): Question['for'] {
  const distinct = new Map(targets.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]))
  return [...distinct.values()]
}

/**
 * What may still come: an unanswered fact any cell, and known or never known;
 * an examination that history does not point to stays unexamined.
 */
export function openCells({
  engine,
  answers,
  record,
  truth,
}: Pick<Pass, 'engine' | 'answers' | 'record' | 'truth'>): Int32Array {
  const cells = record.slice()
  for (const [fact, slot] of engine.program.knownSlotOf) {
    if (answers.has(fact)) continue
    const relevance = engine.program.relevanceOf.get(fact)
    const relevant =
      relevance === undefined || truth((engine.program.rules[relevance] as Program['rules'][number]).id) !== 'no'
    cells[slot] = relevant ? KNOWN_NO | KNOWN_YES : KNOWN_NO
  }
  return cells
}
