// Both factors once more, of who is in for long and changes how they sign in. Asked over the page: what waits for it keeps
// what was typed, and goes on by itself.

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Answered, AnswerOf, Asking, NotDone } from '../../../practice/ask.ts'
import { ask, whenToProveAgain } from '../../../practice/ask.ts'
import { isKind, known, useTold } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import { useHere } from '../here.tsx'
import { Told } from '../told.tsx'
import { CodeField } from './code-field.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PasswordField } from './password-field.tsx'

type Factors = AnswerOf<'GET /api/second-factor'>
type Prove = 'POST /api/session/prove-again'

export function ProveAgain() {
  const say = usePracticeMessages().signIn
  const [waiting, wait] = useState<{ readonly end: (isProved: boolean) => void } | null>(null)
  useEffect(() => whenToProveAgain(() => new Promise((end) => wait({ end }))), [])
  const end = (isProved: boolean): void => {
    waiting?.end(isProved)
    wait(null)
  }
  const factors = useTold('GET /api/second-factor', {}, waiting !== null)
  return (
    <Dialog title={say.proveTitle} isOpen={waiting !== null} onClose={() => end(false)}>
      <p>{say.proveAbout}</p>
      <Told query={factors}>{(held) => <Show factors={held} end={end} />}</Told>
    </Dialog>
  )
}

function Show({ factors, end }: { readonly factors: Factors; readonly end: (isProved: boolean) => void }) {
  const say = usePracticeMessages().signIn
  const [isRecovery, setRecovery] = useState(!factors.hasApp)
  const { person } = useHere().session
  // Somebody else's passkey lets somebody else in: what waits is not theirs.
  const shown = async (): Promise<void> => {
    const { body } = await ask('GET /api/session', {})
    if (body.person !== person) void known.invalidateQueries()
    end(body.person === person)
  }
  return (
    <>
      <WithCode key={String(isRecovery)} factors={factors} isRecovery={isRecovery} end={end} />
      {factors.passkeys.length > 0 || factors.hasApp ? (
        <div className="entry-ways">
          {factors.passkeys.length > 0 ? <PasskeyButton shown={shown} /> : null}
          {factors.hasApp ? (
            <Button kind="quiet" onPress={() => setRecovery(!isRecovery)}>
              {isRecovery ? say.withAppInstead : say.withRecoveryInstead}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

function WithCode({
  factors: { hasPassword },
  isRecovery,
  end,
}: {
  readonly factors: Factors
  readonly isRecovery: boolean
  readonly end: (isProved: boolean) => void
}) {
  const { practice, signIn: say } = usePracticeMessages()
  const { email } = useHere().session
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const prove = useMutation<Answered<AnswerOf<Prove>>, NotDone, Asking<Prove>['body']>({
    mutationFn: (body) => ask('POST /api/session/prove-again', { body }),
    onSuccess: () => end(true),
  })
  return (
    <Form
      send={() => prove.mutate({ ...(hasPassword ? { password } : {}), code: code.trim() })}
      isBusy={prove.isPending}
      failure={prove.error}
      does={say.goOn}
      beside={<Button onPress={() => end(false)}>{practice.cancel}</Button>}
    >
      {hasPassword ? (
        <>
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordField label={say.password} value={password} change={setPassword} />
        </>
      ) : null}
      <CodeField
        label={isRecovery ? say.recoveryCode : say.appCode}
        {...(isRecovery ? { hint: say.recoveryCodeAbout } : {})}
        isRecovery={isRecovery}
        // Which of the two was wrong is not told.
        failure={isKind(prove.error, 'invalid-input') ? prove.error : null}
        value={code}
        change={setCode}
      />
    </Form>
  )
}
