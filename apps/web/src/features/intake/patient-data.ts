// The questions and their words in one language, asked for once.

import type { Fact } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { Intake, IntakeForm, IntakeLanguage } from '@lende/intake'
import { intakeForm } from '@lende/intake'
import type { Country, Messages, Words } from '@lende/wording'
import { wordsOver } from '@lende/wording'
import deUrl from '#build/web-data/intake.de.json?url'
import enUrl from '#build/web-data/intake.en.json?url'
import frUrl from '#build/web-data/intake.fr.json?url'
import nlUrl from '#build/web-data/intake.nl.json?url'
import type { IntakeData } from '../../../intake-data.ts'
import type { IntakeMessages } from './messages/nl.ts'
import { messagesIn } from './messages-in.ts'

/** What is asked, without words. */
export interface Asked {
  readonly intake: Intake
  readonly facts: readonly Fact[]
  readonly form: IntakeForm
}

/** Content only: the page has sentences of its own. */
export type PatientWords = Pick<Words, 'language' | 'country' | 'text' | 'has' | 'word' | 'labelled' | 'series'>

export interface PatientData extends Asked {
  readonly instruments: readonly Instrument[]
  readonly words: PatientWords
  readonly say: IntakeMessages
}

const urls: Readonly<Record<IntakeLanguage, string>> = { nl: nlUrl, fr: frUrl, de: deUrl, en: enUrl }
const loads = new Map<string, Promise<PatientData>>()

/** Everything the page needs in a language and country; the same promise each time. */
export function patientDataIn(language: IntakeLanguage, country: Country): Promise<PatientData> {
  const key = `${language} ${country}`
  const known = loads.get(key)
  if (known !== undefined) return known
  const load = loaded(language, country)
  loads.set(key, load)
  return load
}

/** To be called before what failed is tried again. */
export const forgetLoads = (): void => loads.clear()

async function loaded(language: IntakeLanguage, country: Country): Promise<PatientData> {
  const [say, { texts, ...stored }] = await Promise.all([messagesIn(language), fetched(urls[language])])
  // The sentences of the consult are not needed here, so they are not loaded; how signs are written is.
  const { colon, semicolon } = say
  const words = wordsOver(language, country, texts, { colon, semicolon } as Messages)
  return { ...stored, form: intakeForm(stored.intake, stored.facts, stored.instruments), words, say }
}

async function fetched(url: string): Promise<IntakeData> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} could not be loaded`)
  return (await response.json()) as IntakeData
}
