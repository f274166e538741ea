import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import type { Referral } from './referral.ts'

/** It stays readable, and nobody has to answer it any more. */
export function WithdrawReferral({
  referral: { referral, toName },
  isOpen,
  done,
}: {
  readonly referral: Referral
  readonly isOpen: boolean
  readonly done: () => void
}) {
  const { episode: say, practice } = usePracticeMessages()
  const withdraw = useChange('POST /api/referrals/:referral/withdraw')
  return (
    <Dialog title={say.withdrawTitle} isOpen={isOpen} onClose={done}>
      <Form
        does={say.withdraw}
        isBusy={withdraw.isPending}
        failure={withdraw.error}
        send={() => withdraw.mutate({ params: { referral }, body: {} }, { onSuccess: done })}
        beside={<Button onPress={done}>{practice.cancel}</Button>}
      >
        <p>{say.withdrawMeans(toName)}</p>
      </Form>
    </Dialog>
  )
}
