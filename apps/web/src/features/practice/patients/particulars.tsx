// What is written down of a patient, as fields: the same for a new one and for a change.

import type { Language } from '@lende/wording'
import type { ReactNode } from 'react'
import { languageNames } from '../../../language-names.ts'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../../practice/ask.ts'
import type { Doors } from '../../../practice/doors.ts'
import { today } from '../../../today.ts'
import { SelectField, TextField, useMistake } from '../form.tsx'
import { readDay } from './read-day.ts'
import { useDays } from './use-days.ts'

/** As it is typed. */
export interface Typed {
  readonly familyName: string
  readonly givenName: string
  readonly birthDate: string
  readonly language: Language
  readonly ownNumber: string
}

type Particulars = Required<Doors['POST /api/patients']['body']>

/** As it is kept; a day that cannot be read goes as it is, so that the server says what is wrong with it. */
export const asKept = ({ familyName, givenName, birthDate, language, ownNumber }: Typed): Particulars => ({
  familyName: familyName.trim(),
  givenName: givenName.trim(),
  birthDate: readDay(birthDate, today()) ?? birthDate.trim(),
  language,
  ownNumber: ownNumber.trim() === '' ? null : ownNumber.trim(),
})

export function ParticularsFields({
  typed,
  type,
  failure,
  afterNames = null,
}: {
  readonly typed: Typed
  readonly type: (some: Partial<Typed>) => void
  readonly failure: NotDone | null
  readonly afterNames?: ReactNode
}) {
  const say = usePracticeMessages().patients
  const mistake = useMistake(failure)
  const { born } = useDays()
  const day = readDay(typed.birthDate, today())
  return (
    <>
      <TextField
        label={say.familyName}
        value={typed.familyName}
        change={(familyName) => type({ familyName })}
        mistake={mistake('/familyName')}
        maxLength={100}
        autoFocus
      />
      <TextField
        label={say.givenName}
        value={typed.givenName}
        change={(givenName) => type({ givenName })}
        mistake={mistake('/givenName')}
        maxLength={100}
      />
      {afterNames}
      <div className="stack" data-gap="tight">
        <TextField
          label={say.birthDate}
          hint={say.birthDateHint}
          value={typed.birthDate}
          change={(birthDate) => type({ birthDate })}
          mistake={mistake('/birthDate')}
          maxLength={40}
        />
        <p className="soft small" role="status">
          {day === null ? '' : born(day)}
        </p>
      </div>
      <SelectField
        label={say.language}
        options={languageNames}
        value={typed.language}
        change={(language) => type({ language })}
      />
      <TextField
        label={say.ownNumber}
        hint={say.ownNumberHint}
        value={typed.ownNumber}
        change={(ownNumber) => type({ ownNumber })}
        mistake={mistake('/ownNumber')}
        maxLength={40}
      />
    </>
  )
}
