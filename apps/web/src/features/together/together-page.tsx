// What the patient sees when the clinician turns the screen, in the patient's own language, and the sheet to take home.

import './together.css'
import type { Chosen, Together } from '@lende/documents'
import { chosenFor } from '@lende/documents'
import type { Language } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import type { Consult, Outcome } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { daysBefore } from '../../consult/reading.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useLende, useMessages } from '../../lende.tsx'
import { messagesIn } from '../../messages/messages-in.ts'
import { productIn } from '../../product.ts'
import { CareLinks } from '../care/care-links.tsx'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { mostActivities, Plan } from './plan.tsx'
import { PrintedLeaflet } from './printed-leaflet.tsx'
import { Course, Flare, Messages, WhenToCall } from './said.tsx'
import { TeachBack } from './teach-back.tsx'
import type { Agreed, TogetherView } from './together-view.ts'

export function TogetherPage() {
  const state = useConsult()
  return state === null || isBlank(state.consult) ? <NoConsult /> : <OpenTogether state={state} />
}

const isBlank = ({ given, earlier }: Consult): boolean => given.size === 0 && earlier === null

function NoConsult() {
  const { together: say, advice } = useMessages()
  return (
    <div className="page stack">
      <h1>{say.title}</h1>
      <p>{say.empty}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {advice.begin}
        </Link>
      </div>
    </div>
  )
}

function OpenTogether({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const { guideline, aids } = product
  const emergencies = emergenciesToAcknowledge(outcome.advice, guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  if (aids.together === undefined) return null
  return <TurnedScreen outcome={outcome} content={aids.together} />
}

function TurnedScreen({ outcome, content }: { readonly outcome: Outcome; readonly content: Together }) {
  const { settings } = useLende()
  const [language, setLanguage] = useState<Language>(settings.language)
  // The page stays as it is until it can be drawn in the other language.
  const shown = useDeferredValue(language)
  const { words } = use(productIn(shown, settings.country))
  const say = use(messagesIn(shown)).together.patient
  const { advice } = outcome
  const chosen = chosenFor(content, advice)
  const [agreed, agree] = useState<Agreed>(() => firstAgreed(chosen, advice.on))
  const view: TogetherView = { words, say, content, advice, chosen, agreed }
  return (
    <div className="page together" aria-busy={shown !== language}>
      <CareLinks />
      <Tools language={language} speak={setLanguage} />
      <article className="together-sheet screen-only" lang={shown}>
        <h1>{say.title}</h1>
        <Messages view={view} />
        <Course view={view} />
        <Plan view={view} agree={agree} />
        <Flare view={view} />
        {/* While somebody still has to look, tomorrow is not the patient's to plan. */}
        {chosen.waits === null ? <TeachBack view={view} /> : null}
        <WhenToCall view={view} />
      </article>
      <PrintedLeaflet view={view} />
    </div>
  )
}

/** Nothing is chosen yet; a day only where the advice names a term. */
const firstAgreed = ({ nextVisit }: Chosen, on: string): Agreed => ({
  activities: Array.from({ length: mostActivities }, () => ''),
  nextVisit: nextVisit === null ? '' : daysBefore(on, -nextVisit['within-days']),
})

/** For the clinician: back, the language of the patient, paper. */
function Tools({ language, speak }: { readonly language: Language; readonly speak: (language: Language) => void }) {
  const say = useMessages().together
  return (
    <div className="together-tools screen-only">
      <Link className="button" data-kind="quiet" href="/advice">
        {say.toAdvice}
      </Link>
      <label className="together-language">
        <span className="soft">{say.language}</span>
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
