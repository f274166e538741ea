// Beside a text: which of its words can frighten or hold a patient back, and what says the same without. A proposal only.

import './wording-check.css'
import type { Language } from '@lende/wording'
import { Suspense, use, useDeferredValue } from 'react'
import { useLende, useMessages } from '../../lende.tsx'
import { frighteningIn } from './frightening.ts'
import { neverSaidIn } from './never-said.ts'

/** In the language of the text; that of the page where it is left out. */
export function WordingCheck({ text, language }: { readonly text: string; readonly language?: Language }) {
  const { settings } = useLende()
  return (
    <Suspense fallback={null}>
      <Findings text={useDeferredValue(text)} language={language ?? settings.language} />
    </Suspense>
  )
}

function Findings({ text, language }: { readonly text: string; readonly language: Language }) {
  const say = useMessages().wordingCheck
  const found = frighteningIn(text, use(neverSaidIn(language)), language)
  return (
    <section className="wording-check screen-only" role="status">
      {found.length === 0 ? null : (
        <>
          <h3>{say.title}</h3>
          <p className="soft small">{say.means}</p>
          <ul>
            {found.map(({ idea, words, instead }) => (
              <li key={idea}>
                <q>{words.join(', ')}</q> <span className="soft">{say.instead}</span> {instead}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
