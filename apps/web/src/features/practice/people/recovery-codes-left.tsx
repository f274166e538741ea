// How many recovery codes are left, and new ones.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { Told } from '../told.tsx'
import { Confirm } from './confirm.tsx'

export function RecoveryCodesLeft({ show }: { readonly show: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().people
  const factors = useTold('GET /api/second-factor', {})
  const renew = useChange('POST /api/second-factor/recovery-codes')
  return (
    <>
      <Told query={factors}>{({ recoveryCodesLeft }) => <p>{say.codesLeft(recoveryCodesLeft)}</p>}</Told>
      <Confirm
        label={say.newCodes}
        title={say.newCodesAsk}
        means={say.newCodesMeans}
        yes={say.newCodes}
        doing={renew}
        act={() => renew.mutateAsync({ body: {} }).then(({ body }) => show(body.recoveryCodes))}
      />
    </>
  )
}
