// One patient on one line: as little as it takes to tell them from another.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useDays } from './use-days.ts'

interface Shown {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly ownNumber?: string | null
  readonly isSynthetic?: boolean
  readonly mergedInto?: string | null
}

export function PatientLine({ of }: { readonly of: Shown }) {
  const { born } = useDays()
  const say = usePracticeMessages().patients
  return (
    <>
      <span className="patients-name">
        <bdi>
          <strong>{of.familyName}</strong> {of.givenName}
        </bdi>
        {of.isSynthetic === true ? <Mark>{say.synthetic}</Mark> : null}
        {(of.mergedInto ?? null) === null ? null : <Mark>{say.merged}</Mark>}
      </span>
      <span className="soft numerals">{born(of.birthDate)}</span>
      <span className="patients-number soft numerals">{of.ownNumber ?? ''}</span>
    </>
  )
}

export const Mark = ({ children }: { readonly children: string }) => (
  <>
    {' '}
    <span className="patients-mark">{children}</span>
  </>
)
