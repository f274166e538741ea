// A voice of this device in a language. Voices that read on somebody's server are left alone: nothing is sent.

import { useSyncExternalStore } from 'react'
import type { PatientWords } from './patient-data.ts'

const synthesis = (): SpeechSynthesis | undefined => ('speechSynthesis' in globalThis ? speechSynthesis : undefined)

const subscribe = (changed: () => void): (() => void) => {
  synthesis()?.addEventListener('voiceschanged', changed)
  return () => synthesis()?.removeEventListener('voiceschanged', changed)
}

/** Voices are the same by their name only: a browser may make them anew each time it is asked. */
const ownVoices = (language: string): readonly SpeechSynthesisVoice[] =>
  (synthesis()?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && lang.toLowerCase().startsWith(language),
  )

/** The name of a voice, of the same country if there is one; undefined where the browser has none. */
export function useVoice({ language, country }: PatientWords): string | undefined {
  return useSyncExternalStore(subscribe, () => {
    const own = ownVoices(language)
    return (own.find(({ lang }) => lang.toLowerCase().endsWith(country)) ?? own[0])?.voiceURI
  })
}

/** Reads sentences one after the other. */
export function readOut(texts: readonly string[], language: string, name: string, done: () => void): void {
  stopReading()
  const voice = ownVoices(language).find(({ voiceURI }) => voiceURI === name)
  const spoken = voice === undefined ? [] : texts.map((text) => sentenceIn(voice, text))
  if (spoken.length === 0) done()
  spoken.at(-1)?.addEventListener('end', done)
  for (const one of spoken) {
    one.addEventListener('error', done)
    speechSynthesis.speak(one)
  }
}

function sentenceIn(voice: SpeechSynthesisVoice, text: string): SpeechSynthesisUtterance {
  const one = new SpeechSynthesisUtterance(text)
  one.voice = voice
  one.lang = voice.lang
  // A little slower than usual.
  one.rate = 0.95
  return one
}

export const stopReading = (): void => synthesis()?.cancel()
