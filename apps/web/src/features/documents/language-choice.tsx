// In which language a document is written, and for which of the professions that may get it.

import type { Language } from '@lende/wording'
import { languageNames } from '../../language-names.ts'
import { useMessages, useProduct } from '../../lende.tsx'

export function LanguageChoice({
  language,
  speak,
}: {
  readonly language: Language
  readonly speak: (language: Language) => void
}) {
  const say = useMessages().documents
  return (
    <label className="documents-choice">
      <span className="soft">{say.language}</span>
      <select value={language} onChange={({ target }) => speak(target.value as Language)}>
        {languageNames.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

export function RecipientChoice({
  recipients,
  recipient,
  choose,
}: {
  readonly recipients: readonly string[]
  readonly recipient: string | undefined
  readonly choose: (recipient: string) => void
}) {
  const say = useMessages().documents
  const { words } = useProduct()
  if (recipients.length < 2) return null
  return (
    <label className="documents-choice">
      <span className="soft">{say.recipient}</span>
      <select value={recipient} onChange={({ target }) => choose(target.value)}>
        {recipients.map((one) => (
          <option key={one} value={one}>
            {words.word('role', one)}
          </option>
        ))}
      </select>
    </label>
  )
}
