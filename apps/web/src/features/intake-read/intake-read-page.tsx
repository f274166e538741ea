// What the patient filled in before the visit comes in: by code, by picture, by camera, or from paper. And how patients
// are invited to it.

import './intake-read.css'
import { useLayoutEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useMessages } from '../../lende.tsx'
import { onArrival } from '../../on-arrival.tsx'
import { titleOf } from '../shell/use-arrival.ts'
import { ReadPage } from './read-page.tsx'
import { useIntake } from './use-intake.ts'

const PaperPage = onArrival(async () => (await import('./paper-page.tsx')).PaperPage)
const CardPage = onArrival(async () => (await import('./card-page.tsx')).CardPage)

export function IntakeReadPage() {
  const say = useMessages().intakeRead
  const [place] = useLocation()
  const names: Readonly<Record<string, string>> = { '/intake/card': say.cardTitle, '/intake/paper': say.paperTitle }
  const name = names[place] ?? say.title
  useLayoutEffect(() => {
    document.title = titleOf(name)
  }, [name])
  return (
    <Switch>
      <Route path="/intake/card">
        <CardPage />
      </Route>
      <Route>
        <WithIntake />
      </Route>
    </Switch>
  )
}

function WithIntake() {
  const say = useMessages().intakeRead
  const atHand = useIntake()
  if (atHand === undefined)
    return (
      <div className="page stack">
        <h1>{say.title}</h1>
        <p>{say.missing}</p>
      </div>
    )
  return (
    <Switch>
      <Route path="/intake/paper">
        <PaperPage {...atHand} />
      </Route>
      <Route>
        <ReadPage {...atHand} />
      </Route>
    </Switch>
  )
}
