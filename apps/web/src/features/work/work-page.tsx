// Work as part of the care: where somebody stands, what the days of absence bring, and the way back in steps. Care tasks,
// study and volunteering count as work for who has no job.

import '../consult/consult.css'
import './work.css'
import type { WorkPlanContent } from '@lende/care'
import { kindOf } from '@lende/care'
import type { Language } from '@lende/wording'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import type { Consult } from '../../consult/consult.ts'
import { agreedSoFar } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { useConsult } from '../../consult/consult-store.ts'
import { useOutcome } from '../../consult/use-outcome.ts'
import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useLende, useMessages } from '../../lende.tsx'
import { EmergencyScreen, emergenciesToAcknowledge } from '../safety/emergency-screen.tsx'
import { Absence } from './absence.tsx'
import { NowAdvised } from './now-advised.tsx'
import { PlanPart, planViewOf } from './plan-part.tsx'
import { PrintedPlan } from './printed-plan.tsx'
import { KindOfWork, WhereNow } from './where-now.tsx'
import type { WorkView } from './work-view.ts'

export function WorkPage() {
  const state = useConsult()
  return state === null || isBlank(state.consult) ? <NoConsult /> : <OpenWork state={state} />
}

const isBlank = ({ given, earlier }: Consult): boolean => given.size === 0 && earlier === null

function NoConsult() {
  const { work: say, advice } = useMessages()
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

function OpenWork({ state }: { readonly state: ConsultState }) {
  const { consult } = state
  const { product, outcome } = useOutcome(consult)
  const { guideline, aids } = product
  const emergencies = emergenciesToAcknowledge(outcome.advice, guideline, state.acknowledged)
  if (emergencies.length > 0) return <EmergencyScreen dangers={emergencies} consult={consult} outcome={outcome} />
  const content = aids['work-plan']
  return content === undefined ? null : <Work state={state} product={product} outcome={outcome} content={content} />
}

function Work({ content, ...rest }: Omit<WorkView, 'plan' | 'kind'> & { readonly content: WorkPlanContent }) {
  const say = useMessages().work
  const { settings } = useLende()
  const [language, setLanguage] = useState<Language>(settings.language)
  // The page stays as it is until the sheet can be written in the other language.
  const written = useDeferredValue(language)
  const plan = agreedSoFar(rest.state.consult).work
  const view: WorkView = { ...rest, content, plan, kind: kindOf(plan, rest.outcome.answers, content) }
  const planView = planViewOf(view)
  const isOffered = planView?.offer === 'offered'
  return (
    <div className="page work" aria-busy={written !== language}>
      <div className={isOffered ? 'screen-only' : ''}>
        <header className="work-head">
          <h1>{say.title}</h1>
          <Tools language={language} speak={setLanguage} mayPrint={isOffered} />
        </header>
        <KindOfWork view={view} />
        <div className="work-columns">
          <div className="work-column">
            <WhereNow view={view} />
            <Absence view={view} />
          </div>
          <div className="work-column">
            <NowAdvised view={view} waitsSaid={planView?.offer ?? null} />
            <PlanPart view={view} planView={planView} />
          </div>
        </div>
      </div>
      {isOffered ? <PrintedPlan view={planView} language={written} /> : null}
    </div>
  )
}

/** For the clinician: back, the language of the sheet, paper. */
function Tools({
  language,
  speak,
  mayPrint,
}: {
  readonly language: Language
  readonly speak: (language: Language) => void
  readonly mayPrint: boolean
}) {
  const say = useMessages().work
  return (
    <div className="row work-tools screen-only">
      <Link className="button" data-kind="quiet" href="/advice">
        {say.toAdvice}
      </Link>
      {mayPrint ? (
        <>
          <label className="work-language">
            <span className="soft">{say.language}</span>
            <select className="input" value={language} onChange={({ target }) => speak(target.value as Language)}>
              {languageNames.map(({ value, name, lang }) => (
                <option key={value} value={value} lang={lang}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button onPress={() => print()}>{say.print}</Button>
        </>
      ) : null}
    </div>
  )
}
