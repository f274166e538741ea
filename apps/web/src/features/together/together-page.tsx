// What the patient sees when the clinician turns the screen, in the patient's own language, and the sheet to take home.

import './together.css'
import type { Chosen, Together } from '@lende/documents'
import { chosenFor } from '@lende/documents'
import type { Language } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { agreedIn } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { daysBefore } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { LanguageSelect } from '../../design-system/language-select.tsx'
import { useLende, useMessages } from '../../lende.tsx'
import { messagesIn } from '../../messages/messages-in.ts'
import { productIn } from '../../product.ts'
import { CareLinks } from '../care/care-links.tsx'
import { CarePage } from '../care/care-page.tsx'
import { nameOf } from '../programme/item-words.ts'
import { mostActivities, Plan } from './plan.tsx'
import { PrintedLeaflet } from './printed-leaflet.tsx'
import { Course, Flare, Messages, WhenToCall } from './said.tsx'
import { TeachBack } from './teach-back.tsx'
import type { Agreed, TogetherView } from './together-view.ts'

export function TogetherPage() {
  const say = useMessages().together
  return (
    <CarePage title={say.title} empty={say.empty}>
      {({ state, product, outcome }) => {
        const content = product.aids.together
        return content === undefined ? null : (
          <TurnedScreen consult={state.consult} outcome={outcome} content={content} />
        )
      }}
    </CarePage>
  )
}

function TurnedScreen({
  consult,
  outcome,
  content,
}: {
  readonly consult: Consult
  readonly outcome: Outcome
  readonly content: Together
}) {
  const { settings } = useLende()
  const [language, setLanguage] = useState<Language>(settings.language)
  // The page stays as it is until it can be drawn in the other language.
  const shown = useDeferredValue(language)
  const { words } = use(productIn(shown, settings.country))
  const say = use(messagesIn(shown)).together.patient
  const { advice } = outcome
  const chosen = chosenFor(content, advice)
  const [typed, type] = useState<Typed>(() => firstTyped(chosen, consult))
  const items = chosen.waits === null ? (agreedIn(consult).programme?.items ?? []) : []
  const agreed: Agreed = { ...typed, programme: items.map((item) => nameOf(item, words)) }
  const view: TogetherView = { words, say, content, advice, chosen, agreed }
  const agree = ({ activities, nextVisit }: Typed): void => {
    type({ activities, nextVisit })
    const own = activities.map((one) => one.trim()).filter((one) => one !== '')
    consultStore.agree({
      activities: own.length === 0 ? null : own,
      'next-visit': nextVisit === '' ? null : nextVisit,
    })
  }
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

type Typed = Omit<Agreed, 'programme'>

/** As it was agreed in this consult; else nothing yet, and a day only where the advice names a term. */
function firstTyped({ nextVisit }: Chosen, { on, agreed }: Consult): Typed {
  const proposed = nextVisit === null ? '' : daysBefore(on, -nextVisit['within-days'])
  return {
    activities: Array.from({ length: mostActivities }, (_, place) => agreed.activities?.[place] ?? ''),
    nextVisit: agreed['next-visit'] ?? proposed,
  }
}

/** For the clinician: back, the language of the patient, paper. */
function Tools({ language, speak }: { readonly language: Language; readonly speak: (language: Language) => void }) {
  const say = useMessages().together
  return (
    <div className="together-tools screen-only">
      <LanguageSelect label={say.language} language={language} speak={speak} />
      <Button onPress={() => print()}>{say.print}</Button>
    </div>
  )
}
