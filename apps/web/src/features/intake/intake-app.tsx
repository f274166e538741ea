// The intake as a whole: language, who fills in, the questions one by one, and the code. Kept in the memory of the page only.

import './intake.css'
import type { IntakeLanguage } from '@lende/intake'
import { Suspense, use, useEffect, useState } from 'react'
import { onSystemAppearance, showSettings } from '../../settings.ts'
import { AlarmPage } from './alarm-page.tsx'
import type { Beginning } from './begin.ts'
import type { Filling, Place } from './filling.ts'
import { alarmToRead, nothingFilled } from './filling.ts'
import { IntakeBoundary, Loading } from './intake-boundary.tsx'
import { LanguagePage } from './language-page.tsx'
import { LastPage } from './last-page.tsx'
import { firstWords } from './messages/first-words.ts'
import { PaperForm } from './paper-form.tsx'
import { PatientContext } from './patient.tsx'
import type { PatientData } from './patient-data.ts'
import { patientDataIn } from './patient-data.ts'
import { QuestionPage } from './question-page.tsx'
import { usePart } from './use-part.ts'
import type { Trail } from './use-trail.ts'
import { useTrail } from './use-trail.ts'
import { WelcomePage } from './welcome-page.tsx'

export function IntakeApp({ beginning }: { readonly beginning: Beginning }) {
  const [language, setLanguage] = useState(beginning.language)
  const shown = language ?? beginning.likely
  useEffect(() => {
    const show = (): void => showPage(shown, beginning.country)
    show()
    onSystemAppearance(show)
  }, [shown, beginning])
  // Its words and questions are fetched while the language is being chosen.
  useEffect(() => void patientDataIn(beginning.likely, beginning.country).catch(() => undefined), [beginning])
  const [filling, setFilling] = useState(nothingFilled)
  const [isHeld, setHeld] = useState(false)
  const first: Place = { kind: beginning.language === null ? 'language' : 'welcome' }
  const trail = useTrail(first, isHeld)
  const wipe = (): void => {
    setFilling(nothingFilled)
    setLanguage(beginning.language)
    trail.startAt(first)
  }
  useWarning(filling.said.size > 0)
  if (language === null || trail.place.kind === 'language')
    return <LanguagePage likely={beginning.likely} choose={(one) => choose(one, setLanguage, trail)} />
  return (
    <IntakeBoundary language={language}>
      <Suspense fallback={<Loading language={language} />}>
        <Filled
          language={language}
          country={beginning.country}
          filling={filling}
          change={setFilling}
          trail={trail}
          wipe={wipe}
          hold={setHeld}
        />
      </Suspense>
    </IntakeBoundary>
  )
}

function choose(language: IntakeLanguage, set: (language: IntakeLanguage) => void, trail: Trail): void {
  set(language)
  trail.go({ kind: 'welcome' })
}

interface FilledProps {
  readonly language: IntakeLanguage
  readonly country: Beginning['country']
  readonly filling: Filling
  readonly change: (filling: Filling) => void
  readonly trail: Trail
  readonly wipe: () => void
  readonly hold: (held: boolean) => void
}

function Filled({ language, country, filling, change, trail, wipe, hold }: FilledProps) {
  const data = use(patientDataIn(language, country))
  const part = usePart()
  const [reviewing, setReviewing] = useState(false)
  const alarm = alarmToRead(filling, data)
  const { kind } = trail.place
  useEffect(() => hold(alarm !== undefined), [alarm, hold])
  useEffect(() => {
    if (kind === 'last') setReviewing(true)
    if (kind === 'welcome') setReviewing(false)
  }, [kind])
  return (
    <PatientContext value={{ data, filling, change, trail, reviewing, wipe }}>
      {part === 'paper' ? <PaperForm /> : alarm === undefined ? <Page data={data} trail={trail} /> : null}
      {part !== 'paper' && alarm !== undefined ? <AlarmPage alarm={alarm} /> : null}
    </PatientContext>
  )
}

function Page({ data, trail: { place } }: { readonly data: PatientData; readonly trail: Trail }) {
  if (place.kind === 'last') return <LastPage />
  const page = place.kind === 'question' ? data.intake.pages.find((one) => one.page === place.page) : undefined
  return page === undefined ? <WelcomePage /> : <QuestionPage page={page} />
}

/** Closing the page loses what was said: the browser asks first. */
function useWarning(hasAnswers: boolean): void {
  useEffect(() => {
    if (!hasAnswers) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [hasAnswers])
}

/** In the language, and in the colours that the device asks for; nothing is stored that could say otherwise. */
function showPage(language: IntakeLanguage, country: Beginning['country']): void {
  const asTheDeviceIs = { appearance: 'system', textSize: 'normal', singleKeys: 'on' } as const
  showSettings({ language, country, role: 'patient', phaseScheme: 'none', ...asTheDeviceIs })
  document.title = `Lende - ${firstWords[language].pageTitle}`
}
