// On the advice of a consult that belongs to an episode: into the record with it. What goes wrong is told, and all stays.

import './episode.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { AGE, isOtherAge } from '../../../consult/age-in-record.ts'
import type { Consult, Raw } from '../../../consult/consult.ts'
import type { ConsultState, InHand } from '../../../consult/consult-store.ts'
import { consultStore } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { useMessages, useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, known, useTold } from '../../../practice/queries.ts'
import { useOnsetOfRecord } from '../../consult/in-hand/use-onset-of-record.ts'
import { useSeldomMessages } from '../../consult/seldom-messages.ts'
import { rawInWords } from '../../intake-read/in-words.ts'
import { SelectField, TextField, useMistake, WhyNot } from '../form.tsx'
import { useRecord } from './record.ts'

export function RecordConsult({ state: { consult, inHand } }: { readonly state: ConsultState }) {
  const { episode: say } = usePracticeMessages()
  if (inHand === null) return null
  if (inHand.recorded === consult) return <Stands inHand={inHand} />
  if (isBlank(consult, inHand)) return <p className="soft screen-only">{say.nothingToday}</p>
  return (
    <QueryClientProvider client={known}>
      <ToRecord consult={consult} inHand={inHand} />
    </QueryClientProvider>
  )
}

/** The age that the record itself has is nothing to record by itself. */
const isBlank = ({ given, painAreas, agreed }: Consult, { age }: InHand): boolean =>
  [...given].every(([ask, raw]) => ask === AGE && raw === age) &&
  painAreas.length === 0 &&
  Object.keys(agreed).length === 0

function Stands({ inHand: { episode } }: { readonly inHand: InHand }) {
  const { episode: say } = usePracticeMessages()
  return (
    <p className="screen-only">
      {say.isRecorded} <Link href={`/practice/episodes/${episode}`}>{say.toEpisode}</Link>
    </p>
  )
}

function ToRecord({ consult, inHand }: { readonly consult: Consult; readonly inHand: InHand }) {
  const { episode: say } = usePracticeMessages()
  const { guideline } = useProduct()
  const [, go] = useLocation()
  useOnsetOfRecord(true)
  const record = useRecord(() => go(`/practice/episodes/${inHand.episode}`))
  const mistake = useMistake(record.error)
  const [role, setRole] = useState(consult.role)
  const isCorrection = inHand.assessment !== null
  return (
    <form
      className="episode-record-consult screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!record.isPending) record.mutate({ consult, inHand, role, edition: guideline.edition })
      }}
    >
      <Failed
        failure={record.error}
        isOtherRole={mistake('/role') !== undefined}
        isOnlyWhy={mistake('/because') !== undefined}
        corrected={inHand.assessment}
      />
      <OtherAge said={consult.given.get(AGE)} inHand={inHand} />
      {isCorrection ? (
        <TextField
          label={say.becauseAsk}
          hint={say.becauseHint}
          maxLength={400}
          value={inHand.because}
          change={(because) => consultStore.correctBecause(because)}
          mistake={mistake('/because')}
        />
      ) : null}
      <RoleChoice role={role} choose={setRole} />
      <div className="row">
        <Button kind="primary" type="submit" aria-disabled={record.isPending}>
          {isCorrection ? say.recordCorrection : say.record}
        </Button>
      </div>
    </form>
  )
}

/** That the age that is going to be recorded may be somebody else's. */
function OtherAge({ said, inHand }: { readonly said: Raw | undefined; readonly inHand: InHand }) {
  const say = useSeldomMessages()
  const product = useProduct()
  if (said === undefined || inHand.age === null || !isOtherAge(said, inHand)) return null
  const [given, recorded] = [said, inHand.age].map((raw) => rawInWords(AGE, raw, product)) as [string, string]
  return (
    <p className="notice">
      {say.otherAgeStands(given, recorded)}{' '}
      <Link href="/consult" onClick={() => consultStore.change(AGE)}>
        {say.changeAge}
      </Link>
    </p>
  )
}

/** Only who has no role that has an interview of its own says in which one this is. */
function RoleChoice({ role, choose }: { readonly role: string; readonly choose: (role: string) => void }) {
  const { episode: say } = usePracticeMessages()
  const { guideline, words } = useProduct()
  const session = useTold('GET /api/session', {})
  if (session.data?.body.at?.role !== 'other-clinician') return null
  const roles = guideline.roles.filter((one) => one !== 'patient')
  return (
    <SelectField
      label={say.recordAs}
      options={roles.map((value) => ({ value, name: words.word('role', value) }))}
      value={role}
      change={choose}
    />
  )
}

/** The answers stay where they are; a file is the way out. */
function Failed({
  failure,
  isOtherRole,
  isOnlyWhy,
  corrected,
}: {
  readonly failure: ReturnType<typeof useRecord>['error']
  readonly isOtherRole: boolean
  /** Nothing is wrong but that nobody said why. */
  readonly isOnlyWhy: boolean
  /** The contact whose place it was to take: somebody else may have put it right meanwhile. */
  readonly corrected: string | null
}) {
  const { episode: say, practice } = usePracticeMessages()
  const { caseFile } = useMessages()
  if (failure === null) return null
  return (
    <>
      <WhyNot failure={failure} />
      {corrected !== null && isKind(failure, 'conflict') ? (
        <p>
          {say.isCorrected} <Link href={`/practice/assessments/${corrected}`}>{say.toCorrection}</Link>
        </p>
      ) : null}
      <p hidden={isOnlyWhy}>
        {isOtherRole ? `${say.otherRole} ` : ''}
        {say.answersStay} <Link href="/save">{caseFile.saveTitle}</Link>
      </p>
      {isKind(failure, 'not-signed-in') || isKind(failure, 'second-factor-needed') ? (
        <p>
          <Link href="/practice">{say.signInAgain}</Link>
        </p>
      ) : null}
      {isKind(failure, 'workplace-needed') ? (
        <p>
          <Link href="/practice">{practice.chooseWorkplace}</Link>
        </p>
      ) : null}
    </>
  )
}
