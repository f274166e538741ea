// Made-up patients who filled in the intake beforehand, as the codes that they bring along.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Guideline } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { FilledIntake, IntakeForm, Said } from '@lende/intake'
import { encodeIntake, intakeForm } from '@lende/intake'

const built = <Data>(name: string): Data =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../build/${name}.json`, import.meta.url)), 'utf8')) as Data

/** The form as the app has it; the app must have been built. */
export function builtForm(): IntakeForm {
  const { intake } = built<Aids>('aids')
  if (intake === undefined) throw new Error('the content has no intake')
  return intakeForm(intake, built<Guideline>('guideline').facts, built<Instrument[]>('instruments'))
}

const value = (raw: string | number): Said => ({ kind: 'value', raw })

/** Two weeks of back pain, nothing alarming, at work; as `uncomplicated` in the consult. */
const plain: readonly (readonly [string, Said])[] = [
  ['age', value(38)],
  ['sex', value('male')],
  ['onset-date', { kind: 'ago', count: 10, unit: 'days' }],
  ['nrs-pain', value(5)],
  ['start-back.item-9', value('moderately')],
  ['work-status', value('working')],
  ['matters', { kind: 'chosen', choices: ['work', 'understanding'] }],
]

/** A patient like that, who otherwise says no to every list. */
export const filledIn = (
  form: IntakeForm,
  besides: Readonly<Record<string, Said | undefined>> = {},
  about: Partial<FilledIntake> = {},
): FilledIntake => {
  const none = form.fields.flatMap((field) =>
    field.kind === 'options' && field.none !== undefined ? [[field.id, value(field.none)] as const] : [],
  )
  const left = Object.keys(besides).filter((ask) => besides[ask] === undefined)
  const said = new Map(
    [...none, ...plain, ...Object.entries(besides)].flatMap(([ask, one]) =>
      one === undefined || left.includes(ask) ? [] : [[ask, one] as const],
    ),
  )
  return { on: daysAgo(0), language: 'en', helped: false, said, ...about }
}

/** Somebody with nothing alarming, with a sign that must not wait, and with much to look at. */
export const patients: Readonly<
  Record<
    'plain' | 'caudaEquina' | 'weakness' | 'mixed' | 'atRisk' | 'listPassedBy',
    Readonly<Record<string, Said | undefined>>
  >
> = {
  plain: {},
  caudaEquina: { 'bladder-disturbance': value('yes') },
  weakness: { 'reported-weakness': value('left') },
  mixed: {
    fever: value('yes'),
    osteoporosis: value('yes'),
    'leg-pain-along-root': value('left'),
    malaise: { kind: 'not-sure' },
    cancer: value('yes'),
  },
  atRisk: {
    ...Object.fromEntries([3, 4, 5, 6, 7, 8].map((item) => [`start-back.item-${item}`, value('agree')])),
    'start-back.item-9': value('very-much'),
  },
  // Of the questionnaire only the last page was answered.
  listPassedBy: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((item) => [`start-back.item-${item}`, undefined])),
}

export const codeOf = (who: keyof typeof patients, about: Partial<FilledIntake> = {}, form = builtForm()): string =>
  encodeIntake(form, filledIn(form, patients[who], about))

/** A day on the calendar of this machine. */
export function daysAgo(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() - days)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
