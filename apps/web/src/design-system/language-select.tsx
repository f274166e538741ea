// In which of the four languages something is said; each by its own name.

import type { Language } from '@lende/wording'
import { languageNames } from '../language-names.ts'

export function LanguageSelect({
  label,
  language,
  speak,
}: {
  readonly label: string
  readonly language: Language
  readonly speak: (language: Language) => void
}) {
  return (
    <label className="language-select">
      <span className="soft">{label}</span>
      <select className="input" value={language} onChange={({ target }) => speak(target.value as Language)}>
        {languageNames.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
