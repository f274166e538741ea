// Where a day at the practice begins: find a patient, or see for whom one is asked to care.

import './patients.css'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { today } from '../../../today.ts'
import { isOpen } from '../episode/referral.ts'
import type { Role } from '../here.tsx'
import { isClinician, useHere } from '../here.tsx'
import { CaredFor } from './cared-for.tsx'
import { draft, forgetDraft, keepDraft, newPatientPlace } from './draft.ts'
import { FindPatient } from './find-patient.tsx'
import { attemptsFor } from './looked-for.ts'
import { PatientLine } from './patient-line.tsx'

export const registers = (role: Role): boolean => role === 'lead' || role === 'desk' || isClinician(role)

export function HomePage() {
  const { role } = useHere().at
  return role === 'occupational-physician' ? <AskedToCare /> : <Patients role={role} />
}

function AskedToCare() {
  const say = usePracticeMessages().patients
  return (
    <div className="page stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{say.askedToCare}</h1>
        <p className="soft">{say.askedToCareAbout}</p>
      </header>
      <Waiting />
      <CaredFor nobody={say.askedToCareNobody} />
      <div className="row">
        <WithoutRecord />
      </div>
    </div>
  )
}

function Patients({ role }: { readonly role: Role }) {
  const { patients: say, practice } = usePracticeMessages()
  const [, go] = useLocation()
  const [text, setText] = useState(() => draft().sought)
  /** Who looks for somebody else is done with whom they were about to write down. */
  const write = (sought: string): void => {
    forgetDraft()
    setText(sought)
  }
  const register = (): void => {
    keepDraft({ sought: text, typed: null })
    go(newPatientPlace)
  }
  const isSought = attemptsFor(text, today()).length > 0
  return (
    <div className="page stack" data-gap="wide">
      <h1>{practice.places.home}</h1>
      <FindPatient
        label={say.find}
        text={text}
        write={write}
        autoFocus
        open={({ patient }) => go(`/practice/patients/${patient}`)}
        line={(one) => (
          <Link className="patients-line" href={`/practice/patients/${one.patient}`}>
            <PatientLine of={one} />
          </Link>
        )}
        below={(isNobody) =>
          registers(role) ? (
            <div className="row patients-below">
              {isNobody ? null : <p className="soft">{say.notAmongThem}</p>}
              <Button kind={isNobody ? 'primary' : 'quiet'} onPress={register}>
                {say.register}
              </Button>
            </div>
          ) : null
        }
      />
      {isSought ? null : <Unsought role={role} register={register} />}
    </div>
  )
}

/** As long as nobody is looked for. */
function Unsought({ role, register }: { readonly role: Role; readonly register: () => void }) {
  const say = usePracticeMessages().patients
  return (
    <>
      {isClinician(role) ? (
        <>
          <Waiting />
          <section className="stack" data-gap="tight">
            <h2>{say.mine}</h2>
            <CaredFor nobody={say.mineNobody} />
          </section>
        </>
      ) : null}
      <div className="row">
        {registers(role) ? <Button onPress={register}>{say.register}</Button> : null}
        <WithoutRecord />
      </div>
    </>
  )
}

/** What colleagues wait for, before anything else of the day. */
function Waiting() {
  const say = usePracticeMessages().patients
  const asked = useTold('GET /api/referrals', { query: { box: 'in' } }).data?.body.items.filter(isOpen) ?? []
  if (asked.length === 0) return null
  return (
    <p className="notice patients-waiting">
      <Link href="/practice/referrals">{say.waiting(asked.length)}</Link>
    </p>
  )
}

function WithoutRecord() {
  const say = usePracticeMessages().practice
  return (
    <Link className="button" data-kind="quiet" href="/consult">
      {say.consultWithout}
    </Link>
  )
}
