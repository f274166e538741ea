import { useEffect, useState } from 'react'
import { usePatient } from './patient.tsx'
import { readOut, stopReading, useVoice } from './voice.ts'

/** Reads a page out; not there where the device has no voice for the language. Leaving the page stops it. */
export function ReadAloud({ texts }: { readonly texts: readonly string[] }) {
  const { words, say } = usePatient().data
  const voice = useVoice(words)
  const [isReading, setReading] = useState(false)
  const page = texts[0]
  useEffect(() => {
    setReading(false)
    return stopReading
  }, [page])
  if (voice === undefined) return null
  const press = (): void => {
    setReading(!isReading)
    if (isReading) stopReading()
    else readOut(texts, words.language, voice, () => setReading(false))
  }
  return (
    <button type="button" className="patient-quiet patient-read" onClick={press}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {isReading ? (
          <rect x="5" y="5" width="10" height="10" rx="1" />
        ) : (
          <path d="M3 8v4h3l4 3.5v-11L6 8zM12.5 7.2a4 4 0 0 1 0 5.6M14.8 5a7 7 0 0 1 0 10" />
        )}
      </svg>
      {isReading ? say.stopReading : say.readAloud}
    </button>
  )
}
