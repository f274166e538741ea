// Beside a text: which of its words can frighten or hold a patient back, and what says the same without. A proposal only.

import './wording-check.css'
import { Suspense, use, useDeferredValue } from 'react'
import { useLende } from '../../lende.tsx'
import { frighteningIn } from './frightening.ts'
import { neverSaidIn } from './never-said.ts'

export const WordingCheck = ({ text }: { readonly text: string }) => (
  <Suspense fallback={null}>
    <Findings text={useDeferredValue(text)} />
  </Suspense>
)

function Findings({ text }: { readonly text: string }) {
  const { settings, messages } = useLende()
  const say = messages.wordingCheck
  const found = frighteningIn(text, use(neverSaidIn(settings.language)), settings.language)
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
