// A short talk with the screen turned, in the patient's own language: about a scan, or about medicines.

import './talks.css'
import type { Language } from '@lende/wording'
import { use, useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import type { Outcome } from '../../consult/consult.ts'
import { Button } from '../../design-system/button.tsx'
import { LanguageSelect } from '../../design-system/language-select.tsx'
import { useLende, useMessages } from '../../lende.tsx'
import { careMessagesIn, useCareMessages } from '../../messages/care/care-messages.ts'
import type { Product } from '../../product.ts'
import { productIn } from '../../product.ts'
import { CareLinks } from '../care/care-links.tsx'
import { CarePage } from '../care/care-page.tsx'
import { ImagingPage } from './imaging-page.tsx'
import { MedicinesPage } from './medicines-page.tsx'
import { PrintedTalk } from './printed-talk.tsx'
import type { TalkView } from './talk-view.ts'

const talks = { imaging: ImagingPage, medicines: MedicinesPage } as const
type Talk = keyof typeof talks

export function TalkPage() {
  const [address] = useLocation()
  const talk = address.endsWith('/medicines') ? 'medicines' : 'imaging'
  const { talks: say } = useCareMessages()
  const { together } = useMessages()
  return (
    <CarePage title={say.patient[talk]} empty={together.empty}>
      {({ product, outcome }) => <TurnedTalk talk={talk} outcome={outcome} product={product} />}
    </CarePage>
  )
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
  const say = use(careMessagesIn(shown)).talks.patient
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
      <CareLinks />
      <Tools language={language} speak={setLanguage} />
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

/** For the clinician: the language of the patient, paper. */
function Tools({ language, speak }: { readonly language: Language; readonly speak: (language: Language) => void }) {
  const { talks: say } = useCareMessages()
  const { together } = useMessages()
  return (
    <div className="talk-tools screen-only">
      <LanguageSelect label={together.language} language={language} speak={speak} />
      <Button onPress={() => print()}>{say.print}</Button>
    </div>
  )
}
