// How the page begins: in which language and country, and whether the device stands at a desk for one patient after another.

import type { IntakeLanguage } from '@lende/intake'
import { languages } from '@lende/intake'
import type { Country } from '@lende/wording'

export interface Beginning {
  /** Named in the address; otherwise the patient chooses. */
  readonly language: IntakeLanguage | null
  /** What the device speaks, to have its words ready. */
  readonly likely: IntakeLanguage
  readonly country: Country
}

/** From the address, such as `?language=de&country=nl`, and from the languages of the device. */
export function beginningFrom(search: string, device: readonly string[]): Beginning {
  const named = new URLSearchParams(search)
  const language = languages.find((one) => one === named.get('language')) ?? null
  const spoken = device.flatMap((one) => languages.find((each) => one.toLowerCase().startsWith(each)) ?? [])
  return {
    language,
    likely: language ?? spoken[0] ?? 'nl',
    country: countryFrom(named.get('country'), device[0] ?? ''),
  }
}

function countryFrom(named: string | null, device: string): Country {
  if (named === 'be' || named === 'nl') return named
  return /^\w+-nl$/i.test(device) ? 'nl' : 'be'
}

/** A large screen to touch is one that is handed over at a desk; a phone is somebody's own. */
export const isSharedDevice = (): boolean =>
  matchMedia('(any-pointer: coarse)').matches && Math.min(screen.width, screen.height) >= 600
