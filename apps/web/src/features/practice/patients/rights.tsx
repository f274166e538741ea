// What a patient may ask of the practice: what they agreed to, a copy of everything, to be forgotten.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Role } from '../here.tsx'
import { seesClinical } from '../here.tsx'
import type { Patient } from '../record.ts'
import { Consents } from './consents.tsx'
import { ErasePatient } from './erase-patient.tsx'
import { ExportPatient } from './export-patient.tsx'
import { Fold } from './fold.tsx'

export function Rights({ patient, role }: { readonly patient: Patient; readonly role: Role }) {
  const say = usePracticeMessages().patients
  const isMerged = patient.mergedInto !== null
  return (
    <>
      <Fold title={say.consents}>
        {() => <Consents patient={patient.patient} mayWrite={!isMerged && role !== 'auditor'} />}
      </Fold>
      {seesClinical(role) ? <Fold title={say.copy}>{() => <ExportPatient patient={patient.patient} />}</Fold> : null}
      {role === 'lead' && !isMerged ? <Fold title={say.erase}>{() => <ErasePatient patient={patient} />}</Fold> : null}
    </>
  )
}
