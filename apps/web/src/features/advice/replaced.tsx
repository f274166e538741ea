// Guidelines that speak to a role here though their makers have replaced them: said wherever their advice stands.

import type { Guideline } from '@lende/engine'
import type { Words } from '@lende/wording'
import { useProduct } from '../../lende.tsx'

/** The guidelines with advice for a role that were replaced. */
export function replacedFor(role: string, { recommendations }: Guideline, words: Words): readonly string[] {
  const speaking = recommendations.filter(({ roles }) => roles.includes(role)).map(({ guideline }) => guideline)
  return [...new Set(speaking)].filter((id) => words.has(`document.${id}.superseded`))
}

export function Replaced({ role }: { readonly role: string }) {
  const { guideline, words } = useProduct()
  return replacedFor(role, guideline, words).map((id) => (
    <p className="notice" key={id}>
      <strong>{words.word('guideline', id)}.</strong> {words.text(`document.${id}.superseded`)}
    </p>
  ))
}
