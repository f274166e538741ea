// Work as part of the care: where somebody stands, what the days of absence bring, and the way back in steps. Care tasks,
// study and volunteering count as work for who has no job.

import { useCareMessages } from '../../messages/care/care-messages.ts'
import '../consult/consult.css'
import './work.css'
import type { WorkPlanContent } from '@lende/care'
import { kindOf } from '@lende/care'
import type { Language } from '@lende/wording'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { agreedIn } from '../../consult/consult.ts'
import { Button } from '../../design-system/button.tsx'
import { LanguageSelect } from '../../design-system/language-select.tsx'
import { useLende } from '../../lende.tsx'
import { CareLinks } from '../care/care-links.tsx'
import { CarePage } from '../care/care-page.tsx'
import { Absence } from './absence.tsx'
import { NowAdvised } from './now-advised.tsx'
import { PlanPart, planViewOf } from './plan-part.tsx'
import { PrintedPlan } from './printed-plan.tsx'
import { KindOfWork, WhereNow } from './where-now.tsx'
import type { PlanView, WorkView } from './work-view.ts'

export function WorkPage() {
  const say = useCareMessages().work
  return (
    <CarePage title={say.title} empty={say.empty}>
      {(open) => {
        const content = open.product.aids['work-plan']
        return content === undefined ? null : <Work {...open} content={content} />
      }}
    </CarePage>
  )
}

function Work({ content, ...rest }: Omit<WorkView, 'plan' | 'kind'> & { readonly content: WorkPlanContent }) {
  const say = useCareMessages().work
  const { settings } = useLende()
  const [language, setLanguage] = useState<Language>(settings.language)
  // The page stays as it is until the sheet can be written in the other language.
  const written = useDeferredValue(language)
  const plan = agreedIn(rest.state.consult).work
  const now: WorkView = { ...rest, content, plan, kind: kindOf(plan, rest.outcome.answers, content) }
  // Another kind of work or place on the ladder draws the whole page anew: the choice is shown first, the rest in the frame
  // after it. What is typed is shown where it is typed.
  const before = useDeferredValue(now)
  const isTyped = before.kind === now.kind && before.plan?.rung === now.plan?.rung
  const view = isTyped ? now : before
  const planView = useMemo(() => planViewOf(view), [view])
  const isOffered = planView?.offer === 'offered'
  return (
    <div className="page work" aria-busy={written !== language}>
      <div className={isOffered ? 'screen-only' : ''}>
        <CareLinks />
        <header className="work-head">
          <h1>{say.title}</h1>
          <Tools language={language} speak={setLanguage} mayPrint={isOffered} />
        </header>
        <KindOfWork view={now} />
        <div className="work-columns">
          <div className="work-column">
            <WhereNow view={before.kind === now.kind ? now : before} />
            <DaysAbsent view={view} />
          </div>
          <RestOfWork view={view} planView={planView} />
        </div>
      </div>
      {isOffered ? <PrintedPlan view={planView} language={written} /> : null}
    </div>
  )
}

const DaysAbsent = memo(Absence)

const RestOfWork = memo(function RestOfWork({
  view,
  planView,
}: {
  readonly view: WorkView
  readonly planView: PlanView | null
}) {
  return (
    <div className="work-column">
      <NowAdvised view={view} waitsSaid={planView?.offer ?? null} />
      <PlanPart view={view} planView={planView} />
    </div>
  )
})

/** For the clinician: the language of the sheet, paper. */
function Tools({
  language,
  speak,
  mayPrint,
}: {
  readonly language: Language
  readonly speak: (language: Language) => void
  readonly mayPrint: boolean
}) {
  const say = useCareMessages().work
  return (
    <div className="row work-tools screen-only">
      {mayPrint ? (
        <>
          <LanguageSelect label={say.language} language={language} speak={speak} />
          <Button onPress={() => print()}>{say.print}</Button>
        </>
      ) : null}
    </div>
  )
}
