// A short talk with the screen turned, in the patient's own language: about a scan, or about medicines.

import './talks.css'
import type { Language } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Consult, Outcome } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useLende, useMessages } from '../../lende.tsx'
import { messagesIn } from '../../messages/messages-in.ts'
import type { Product } from '../../product.ts'
import { productIn } from '../../product.ts'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { ImagingPage } from './imaging-page.tsx'
import { MedicinesPage } from './medicines-page.tsx'
import { PrintedTalk } from './printed-talk.tsx'
import type { TalkView } from './talk-view.ts'

const talks = { imaging: ImagingPage, medicines: MedicinesPage } as const
type Talk = keyof typeof talks

export function TalkPage() {
  const [address] = useLocation()
  const talk = address.endsWith('/medicines') ? 'medicines' : 'imaging'
  const state = useConsult()
  return state === null || isBlank(state.consult) ? <NoConsult talk={talk} /> : <OpenTalk talk={talk} state={state} />
}

const isBlank = ({ given, earlier }: Consult): boolean => given.size === 0 && earlier === null

function NoConsult({ talk }: { readonly talk: Talk }) {
  const { talks: say, together, advice } = useMessages()
  return (
    <div className="page stack">
      <h1>{say.patient[talk]}</h1>
      <p>{together.empty}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {advice.begin}
        </Link>
      </div>
    </div>
  )
}

function OpenTalk({ talk, state }: { readonly talk: Talk; readonly state: ConsultState }) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const emergencies = emergenciesToAcknowledge(outcome.advice, product.guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  return <TurnedTalk talk={talk} outcome={outcome} product={product} />
}

function TurnedTalk({
  talk,
  outcome: { advice, answers },
  product: { guideline, aids },
}: {
  readonly talk: Talk
  readonly outcome: Outcome
  readonly product: Product
}) {
  const { settings } = useLende()
  const [language, setLanguage] = useState<Language>(settings.language)
  // The page stays as it is until it can be drawn in the other language.
  const shown = useDeferredValue(language)
  const { words } = use(productIn(shown, settings.country))
  const say = use(messagesIn(shown)).talks.patient
  if (aids.talks === undefined) return null
  const saying = { advice, age: answers.get('age') }
  const view: TalkView = {
    words,
    say,
    content: aids.talks,
    card: aids.together?.card ?? [],
    saying,
    guideline,
    isOnPaper: false,
  }
  const Said = talks[talk]
  return (
    <div className="page talk" aria-busy={shown !== language}>
      <Tools talk={talk} language={language} speak={setLanguage} />
      <article className="talk-sheet screen-only" lang={shown}>
        <h1>{say[talk]}</h1>
        <Said view={view} />
      </article>
      <PrintedTalk title={say[talk]} view={view}>
        <Said view={{ ...view, isOnPaper: true }} />
      </PrintedTalk>
    </div>
  )
}

/** For the clinician: back, the other talk, the language of the patient, paper. */
function Tools({
  talk,
  language,
  speak,
}: {
  readonly talk: Talk
  readonly language: Language
  readonly speak: (language: Language) => void
}) {
  const { talks: say, together } = useMessages()
  const other = talk === 'imaging' ? 'medicines' : 'imaging'
  return (
    <div className="talk-tools screen-only">
      <Link className="button" data-kind="quiet" href="/advice">
        {together.toAdvice}
      </Link>
      <Link className="button" data-kind="quiet" href={`/talk/${other}`}>
        {say[other]}
      </Link>
      <label className="talk-language">
        <span className="soft">{together.language}</span>
        <select value={language} onChange={({ target }) => speak(target.value as Language)}>
          {languageNames.map(({ value, name, lang }) => (
            <option key={value} value={value} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button onPress={() => print()}>{say.print}</Button>
    </div>
  )
}
