// Words that frighten, looked for in the language of the document, told in the language of the page.

import type { Language } from '@lende/wording'
import { LendeContext, useLende } from '../../lende.tsx'
import { WordingCheck } from '../wording-check/wording-check.tsx'

export function CheckedWords({ text, language }: { readonly text: string; readonly language: Language }) {
  const lende = useLende()
  // The check looks in the language of the settings; here that is the language of the sheet.
  const there = { ...lende, settings: { ...lende.settings, language } }
  return (
    <LendeContext value={there}>
      <WordingCheck text={text} />
    </LendeContext>
  )
}
