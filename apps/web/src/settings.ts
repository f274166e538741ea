// The only thing that is ever stored in the browser: how the person at this device likes to work. Nothing of a patient.

import type { Country, Language } from '@lende/wording'

export const appearances = ['system', 'light', 'dark', 'contrast'] as const
export type Appearance = (typeof appearances)[number]
export const textSizes = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof textSizes)[number]
export const singleKeys = ['on', 'off'] as const
export type SingleKeys = (typeof singleKeys)[number]

const languages: readonly Language[] = ['nl', 'fr', 'de', 'en']
const countries: readonly Country[] = ['be', 'nl']

export interface Settings {
  readonly language: Language
  readonly country: Country
  readonly role: string
  /** By which scheme phases are named beside those of the guideline. */
  readonly phaseScheme: string
  readonly appearance: Appearance
  readonly textSize: TextSize
  /** Does one key, pressed anywhere on the page, answer or do something? */
  readonly singleKeys: SingleKeys
}

const KEY = 'lende-settings'

/** What was stored, with the device's own language where nothing was; storage that is blocked or broken is no storage. */
export function readSettings(): Settings {
  const stored = storedSettings()
  const oneOf = <Value extends string>(value: unknown, of: readonly Value[], otherwise: Value): Value =>
    of.find((one) => one === value) ?? otherwise
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value) ? value : otherwise
  return {
    language: oneOf(stored['language'], languages, languageOfDevice()),
    country: oneOf(stored['country'], countries, navigator.language === 'nl-NL' ? 'nl' : 'be'),
    role: text(stored['role'], 'general-practitioner'),
    phaseScheme: text(stored['phaseScheme'], 'none'),
    appearance: oneOf(stored['appearance'], appearances, 'system'),
    textSize: oneOf(stored['textSize'], textSizes, 'normal'),
    singleKeys: oneOf(stored['singleKeys'], singleKeys, 'on'),
  }
}

function storedSettings(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Keeps settings for the next time; where the browser refuses, they last as long as the page. */
export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Private windows may refuse storage; the page works without.
  }
}

const languageOfDevice = (): Language =>
  navigator.languages.map((one) => languages.find((language) => one.startsWith(language))).find(Boolean) ?? 'nl'

/** Shows the settings on the page as a whole: language, colours, size of text, keys. */
export function showSettings({ language, country, appearance, textSize, singleKeys: keys }: Settings): void {
  const page = document.documentElement
  page.lang = language === 'nl' && country === 'be' ? 'nl-BE' : language
  page.dataset['appearance'] = appearance === 'system' ? systemAppearance() : appearance
  page.dataset['textSize'] = textSize
  page.dataset['singleKeys'] = keys
}

function systemAppearance(): Appearance {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Calls back when the device turns light or dark. */
export function onSystemAppearance(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', changed)
}
