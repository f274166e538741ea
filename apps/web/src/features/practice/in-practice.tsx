// Inside the practice: who works here now above, and below the page that the address names.

import { useEffect, useId, useRef, useState } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { useLende } from '../../lende.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import { titleOf } from '../shell/use-arrival.ts'
import { AssessmentPage } from './episode/assessment-page.tsx'
import { EpisodePage } from './episode/episode-page.tsx'
import { OtherAdvicePage } from './episode/other-advice-page.tsx'
import { ReferralsPage } from './episode/referrals-page.tsx'
import { SentDocumentPage } from './episode/sent-document-page.tsx'
import { WorkOnlyPage } from './episode/work-only-page.tsx'
import type { Role, Workplace } from './here.tsx'
import { useHere } from './here.tsx'
import { HomePage } from './patients/home-page.tsx'
import { LedgerPage } from './patients/ledger-page.tsx'
import { PatientPage } from './patients/patient-page.tsx'
import { RetentionPage } from './patients/retention-page.tsx'
import { AccountPage } from './people/account-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { useRoleName } from './people/role-name.ts'
import { SignOut } from './sign-in/sign-out.tsx'

type Place = keyof ReturnType<typeof usePracticeMessages>['practice']['places']

/** Which doors stand in the menu for whom; what a role may not do, the server refuses. */
const places: readonly (readonly [place: Place, href: string, roles: readonly Role[] | null])[] = [
  ['home', '/practice', null],
  [
    'referrals',
    '/practice/referrals',
    ['general-practitioner', 'physiotherapist', 'other-clinician', 'occupational-physician'],
  ],
  ['otherAdvice', '/practice/other-advice', ['general-practitioner', 'physiotherapist', 'other-clinician', 'auditor']],
  ['people', '/practice/people', ['lead']],
  ['retention', '/practice/retention', ['lead', 'auditor']],
  ['ledger', '/practice/ledger', ['lead', 'auditor']],
  ['account', '/practice/account', null],
]

export function InPractice() {
  const { at } = useHere()
  useNameOfPlace()
  useCountryOf(at)
  return (
    <div className="practice">
      <Menu />
      <Switch>
        <Route path="/practice/patients/:patient">
          {({ patient }) => <PatientPage key={patient} patient={patient} />}
        </Route>
        <Route path="/practice/episodes/:episode">
          {({ episode }) =>
            at.role === 'occupational-physician' ? (
              <WorkOnlyPage key={episode} episode={episode} />
            ) : (
              <EpisodePage key={episode} episode={episode} />
            )
          }
        </Route>
        <Route path="/practice/assessments/:assessment">
          {({ assessment }) => <AssessmentPage key={assessment} assessment={assessment} />}
        </Route>
        <Route path="/practice/documents/:document">
          {({ document }) => <SentDocumentPage key={document} document={document} />}
        </Route>
        <Route path="/practice/referrals">
          <ReferralsPage />
        </Route>
        <Route path="/practice/other-advice">
          <OtherAdvicePage />
        </Route>
        <Route path="/practice/people">
          <PeoplePage />
        </Route>
        <Route path="/practice/account">
          <AccountPage />
        </Route>
        <Route path="/practice/ledger">
          <LedgerPage />
        </Route>
        <Route path="/practice/retention">
          <RetentionPage />
        </Route>
        <Route>
          <HomePage />
        </Route>
      </Switch>
    </div>
  )
}

/** The page is called after the part of the practice it stands in: never after anybody. */
function useNameOfPlace(): void {
  const say = usePracticeMessages().practice
  const [address] = useLocation()
  const place = places.find(([, href]) => 'aria-current' in currentOf(address, href))
  const name = place === undefined ? say.title : say.places[place[0]]
  useEffect(() => {
    document.title = titleOf(name)
  }, [name, address])
}

/** Words, advice and whom to call are those of the country where the practice is. */
function useCountryOf({ country }: Workplace): void {
  const { settings, change } = useLende()
  useEffect(() => {
    if (settings.country !== country) change({ country })
  }, [settings.country, country, change])
}

/** On a phone one line that opens; else all of it in sight. */
function Menu() {
  const say = usePracticeMessages().practice
  const roleName = useRoleName()
  const { at } = useHere()
  const [address] = useLocation()
  const list = useId()
  const [isOpen, setOpen] = useState(false)
  const door = useRef<HTMLButtonElement>(null)
  const own = places.filter(([, , roles]) => roles === null || roles.includes(at.role))
  const close = (): void => {
    setOpen(false)
    door.current?.focus()
  }
  return (
    <nav
      className="practice-menu screen-only"
      aria-label={at.name}
      onKeyDown={({ key }) => (key === 'Escape' && isOpen ? close() : undefined)}
    >
      <p className="practice-name">
        <strong>{at.name}</strong> <span className="soft">{roleName(at.role)}</span>
      </p>
      <button
        type="button"
        className="practice-menu-door"
        aria-expanded={isOpen}
        aria-controls={list}
        ref={door}
        onClick={() => setOpen(!isOpen)}
      >
        {say.menu}
      </button>
      <ul id={list} data-open={isOpen}>
        {own.map(([place, href]) => (
          <li key={place}>
            <Link href={href} onClick={() => setOpen(false)} {...currentOf(address, href)}>
              {say.places[place]}
            </Link>
          </li>
        ))}
        <li>
          <SignOut kind="quiet" />
        </li>
      </ul>
    </nav>
  )
}

/** Patients are where everything of a patient is. */
const ofPatients = ['/practice/patients', '/practice/episodes', '/practice/assessments', '/practice/documents']

function currentOf(address: string, href: string): { readonly 'aria-current'?: 'page' | 'true' } {
  if (address === href) return { 'aria-current': 'page' }
  const within = href === '/practice' ? ofPatients : [href]
  return within.some((one) => address.startsWith(`${one}/`)) ? { 'aria-current': 'true' } : {}
}
