// A copy of everything that the record has of a patient: to read, or as data.

import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { WhyNot } from '../form.tsx'
import { takeFile } from './take-file.ts'
import { useTaken } from './use-taken.ts'

const fileName = (ending: string): string => `lende-copy-${today()}.${ending}`

export function ExportPatient({ patient }: { readonly patient: string }) {
  const say = usePracticeMessages().patients
  const path = `api/patients/${encodeURIComponent(patient)}/export`
  const copy = useTaken(async (ending: 'pdf' | 'json') => {
    await takeFile(ending === 'pdf' ? `${path}.pdf` : path, fileName(ending))
  })
  const take = (ending: 'pdf' | 'json'): void => {
    if (!copy.isPending) copy.mutate(ending)
  }
  return (
    <>
      <p>{say.copyAbout}</p>
      <WhyNot failure={copy.error} />
      <div className="row">
        <Button aria-disabled={copy.isPending} onPress={() => take('pdf')}>
          {say.copyPdf}
        </Button>
        <Button aria-disabled={copy.isPending} onPress={() => take('json')}>
          {say.copyJson}
        </Button>
      </div>
      <p className="soft" role="status">
        {copy.isPending ? say.copyComes : copy.isSuccess ? say.taken(fileName(copy.variables)) : ''}
      </p>
    </>
  )
}
