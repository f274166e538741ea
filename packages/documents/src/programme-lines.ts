// What is done at home, as lines: in short for a clinician, as a table and with each exercise in steps for the patient.

import type { Item, Programme } from '@lende/care'
import { quotaOn } from '@lende/care'
import { dayInWords } from './day-in-words.ts'
import type { Line } from './document.ts'
import { item, text } from './document.ts'
import type { Material } from './material.ts'

/** One line: since when, how often, in which way, and what. */
export function programmeInShort(material: Material): Line[] {
  const { agreed } = material
  if (agreed.programme === undefined) return []
  const { from, sessions, weeks, way, items } = agreed.programme
  const { words } = material.product
  const parts = [
    from,
    words.labelled(label('weeks', material), String(weeks)),
    words.labelled(label('sessions', material), String(sessions)),
    words.text(`programme.way.${way}.name`),
    items.map((one) => nameOf(one, material)).join(', '),
  ]
  return [text(`${words.labelled(label('programme', material), words.series(parts))}.`, 'agreed:programme')]
}

/** What, how much now, by which steps, to which goal: fixed beforehand, whatever the pain of the day. */
export function programmeTable(material: Material): Line[] {
  const { agreed } = material
  if (agreed.programme === undefined) return []
  const { from, weeks, sessions, items } = agreed.programme
  const { words } = material.product
  const head = [
    dayInWords(from, words),
    words.labelled(label('weeks', material), String(weeks)),
    words.labelled(label('sessions', material), String(sessions)),
  ]
  return [
    text(`${words.series(head)}.`, 'agreed:programme'),
    {
      kind: 'table',
      text: label('programme', material),
      columns: ['activity', 'start', 'step', 'goal'].map((one) => label(one, material)),
      rows: items.map((one) => row(one, material)),
      from: ['agreed:programme'],
    },
  ]
}

function row(one: Item, material: Material): string[] {
  const unit = label(one.unit, material)
  const now = quotaOn(one, material.consult.on)
  const { steps } = one
  return [
    nameOf(one, material),
    now === null ? label('to-try', material) : `${now} ${unit}`,
    steps === undefined ? '' : material.say.steps(steps.by, steps.every),
    steps === undefined ? '' : `${steps.to} ${unit}`,
  ]
}

/** Each exercise drawn, with its steps, and what makes it easier or harder. */
export function exerciseLines(material: Material): Line[] {
  return exercisesIn(material.agreed.programme).flatMap((id): Line[] => {
    const { words } = material.product
    const told = (key: string): string => words.text(`exercise.${id}.${key}`)
    const steps = stepsOf(id, material)
    return [
      { kind: 'figure', text: told('name'), figure: { of: 'exercise', name: id }, from: ['agreed:programme'] },
      ...steps.map((key) => item(words.text(key), 'agreed:programme')),
      text(told('notice'), 'agreed:programme'),
      ...(['easier', 'harder'] as const).map((key) =>
        text(words.labelled(label(key, material), told(key)), 'agreed:programme'),
      ),
      ...(words.has(`exercise.${id}.caution`) ? [text(told('caution'), 'agreed:programme')] : []),
    ]
  })
}

const exercisesIn = (programme: Programme | undefined): string[] =>
  (programme?.items ?? []).flatMap(({ exercise }) => exercise ?? [])

/** The keys of its steps, in order. */
function stepsOf(id: string, { product: { aids } }: Material): string[] {
  const found = aids.exercises?.exercises.find(({ exercise }) => exercise === id)
  return (found?.steps ?? []).map((_, place) => `exercise.${id}.step.${place + 1}`)
}

/** An exercise or an activity of the content by its name; an activity in own words as it was written. */
function nameOf({ exercise, activity = '' }: Item, { product: { words } }: Material): string {
  if (exercise !== undefined) return words.text(`exercise.${exercise}.name`)
  const key = `programme.activity.${activity}`
  return words.has(key) ? words.text(key) : activity
}

const label = (id: string, { product: { words } }: Material): string => words.text(`documents.label.${id}`)
