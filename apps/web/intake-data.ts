// What the patient's page loads and nothing else: the intake, what it asks, and the words for that in one language.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact, Guideline } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { Language, Wording } from '@lende/wording'

type Intake = NonNullable<Aids['intake']>

export interface IntakeData {
  readonly intake: Intake
  /** Only those asked. */
  readonly facts: readonly Fact[]
  readonly instruments: readonly Instrument[]
  /** With `wordsOver` these become the words of a country. */
  readonly texts: Wording
}

const languages: readonly Language[] = ['nl', 'fr', 'de', 'en']

/** Laid out from what was compiled into `build`; nothing while the content has no intake. */
export function intakeIn(root: string): readonly (readonly [Language, IntakeData])[] {
  const read = <File>(name: string): File =>
    JSON.parse(readFileSync(join(root, 'build', `${name}.json`), 'utf8')) as File
  const { intake } = read<Aids>('aids')
  if (intake === undefined) return []
  const asked = askedIn(intake)
  const facts = read<Guideline>('guideline')
    .facts.filter(({ id }) => asked.has(id))
    .map(asIntakeNeeds)
  const instruments = read<readonly Instrument[]>('instruments').filter(({ instrument }) => asked.has(instrument))
  return languages.map((language) => {
    const texts = Object.entries(read<Wording>(`wording.${language}`)).filter(([key]) => isNeeded(key, asked))
    return [language, { intake: withoutGrounds(intake), facts, instruments, texts: Object.fromEntries(texts) }] as const
  })
}

const askedIn = ({ pages }: Intake): ReadonlySet<string> =>
  new Set(
    pages.flatMap(({ ask = [], 'any-of': anyOf = [], instrument = [], 'items-of': form = [] }) =>
      [ask, anyOf, instrument, form].flat(),
    ),
  )

/** When a clinician asks for it, and its codes, are nothing to the patient's page. */
function asIntakeNeeds({ relevantWhen: _, askWhen: __, ...fact }: Fact): Fact {
  return { ...fact, codes: [] }
}

/** What an alarm rests on is for who maintains the content. */
const withoutGrounds = (intake: Intake): Intake => ({
  ...intake,
  pages: intake.pages.map(({ grounds: _, ...page }) => page),
})

/** The intake's own texts, the questions, what is always said to look out for, and what fills in a country's terms. */
function isNeeded(key: string, asked: ReadonlySet<string>): boolean {
  if (/^(intake|safety-net|word\.(term|country))\.|^word\.option\.(yes|no)$/.test(key)) return true
  const [, kind, id = '', rest = ''] = /^(fact|instrument)\.([^.]+)\.(.+)$/.exec(key) ?? []
  if (!asked.has(id)) return false
  return kind === 'fact' ? rest === 'ask-patient' : /^structure\./.test(rest)
}
