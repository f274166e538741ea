// An authenticator app, set up: its secret to scan or to type, and a first code to show that it works.

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Folded } from '../../../design-system/folded.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Answered, AnswerOf, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { QrPicture } from '../../intake/qr-picture.tsx'
import { Form } from '../form.tsx'
import { Told } from '../told.tsx'
import { CodeField, isWrong } from './code-field.tsx'

type Offered = AnswerOf<'POST /api/second-factor/app/offer'>

/** `entered` gets the recovery codes that came with it; reading anew is up to who shows them. */
export function AppSetUp({ entered }: { readonly entered: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().signIn
  // Each offer takes the place of the one before: it is asked once, and stays as it was scanned.
  const offer = useQuery<Answered<Offered>, NotDone>({
    queryKey: ['POST /api/second-factor/app/offer'],
    queryFn: () => ask('POST /api/second-factor/app/offer', { body: {} }),
    staleTime: 'static',
    gcTime: 0,
  })
  return (
    <Told query={offer}>
      {(offered) => (
        <ol className="entry-steps">
          <li>
            <ToScan {...offered} />
          </li>
          <li>
            <div className="stack">
              <p>{say.appConfirm}</p>
              <ConfirmApp entered={entered} />
            </div>
          </li>
        </ol>
      )}
    </Told>
  )
}

function ToScan({ secret, address }: Offered) {
  const say = usePracticeMessages().signIn
  return (
    <div className="stack" data-gap="tight">
      <p>{say.appScan}</p>
      <QrPicture className="entry-qr" label={say.appQr} text={address} />
      <Folded className="entry-by-hand" summary={<summary>{say.appByHand}</summary>}>
        {() => (
          <div className="stack" data-gap="tight">
            <p className="entry-secret" translate="no">
              {inFours(secret)}
            </p>
            <p>
              <a className="entry-link" href={address}>
                {say.appHere}
              </a>
            </p>
          </div>
        )}
      </Folded>
    </div>
  )
}

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

function ConfirmApp({ entered }: { readonly entered: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().signIn
  const [code, setCode] = useState('')
  const confirm = useMutation<Answered<AnswerOf<'POST /api/second-factor/app/confirm'>>, NotDone, string>({
    mutationFn: (shown) => ask('POST /api/second-factor/app/confirm', { body: { code: shown } }),
    onSuccess: ({ body }) => entered(body.recoveryCodes),
  })
  return (
    <Form
      send={() => confirm.mutate(code.trim())}
      isBusy={confirm.isPending}
      failure={isWrong(confirm.error) ? null : confirm.error}
      does={say.appConfirms}
    >
      <CodeField label={say.appCode} failure={confirm.error} value={code} change={setCode} />
    </Form>
  )
}
