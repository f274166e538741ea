// The second factor, after the password: set up by who has none yet, shown by who has.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import { AppSetUp } from './app-set-up.tsx'
import { CodeField, isWrong } from './code-field.tsx'
import { EntryPage } from './entry-page.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PasskeySetUp } from './passkey-set-up.tsx'
import { canUsePasskeys } from './passkeys.ts'
import { SignOut } from './sign-out.tsx'

/** `entered` gets the recovery codes that came with what was set up. */
export function SecondFactor({
  isNew,
  entered,
}: {
  readonly isNew: boolean
  readonly entered: (codes: readonly string[]) => void
}) {
  return isNew ? <SetUp entered={entered} /> : <Show />
}

function SetUp({ entered }: { readonly entered: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().signIn
  return (
    <EntryPage title={say.setUpTitle} lead={say.setUpAbout} foot={<SignOut kind="quiet" does={say.asSomebodyElse} />}>
      <section className="entry-group">
        <h2>{say.app}</h2>
        <AppSetUp entered={entered} />
      </section>
      {canUsePasskeys() ? (
        <section className="entry-group">
          <h2>{say.orPasskey}</h2>
          <p>{say.passkeyAbout}</p>
          <PasskeySetUp entered={entered} />
        </section>
      ) : null}
    </EntryPage>
  )
}

function Show() {
  const say = usePracticeMessages().signIn
  const [isRecovery, setRecovery] = useState(false)
  return (
    <EntryPage title={say.showTitle} foot={<SignOut kind="quiet" does={say.asSomebodyElse} />}>
      {isRecovery ? <ShowRecoveryCode /> : <ShowAppCode />}
      <div className="entry-ways">
        <PasskeyButton />
        <Button kind="quiet" onPress={() => setRecovery(!isRecovery)}>
          {isRecovery ? say.withAppInstead : say.withRecoveryInstead}
        </Button>
      </div>
    </EntryPage>
  )
}

function ShowAppCode() {
  const say = usePracticeMessages().signIn
  const show = useChange('POST /api/second-factor/app')
  return <ShowCode label={say.appCode} send={(code) => show.mutate({ body: { code } })} tried={show} />
}

function ShowRecoveryCode() {
  const say = usePracticeMessages().signIn
  const show = useChange('POST /api/second-factor/recovery-code')
  return (
    <ShowCode
      label={say.recoveryCode}
      hint={say.recoveryCodeAbout}
      isRecovery
      send={(code) => show.mutate({ body: { code } })}
      tried={show}
    />
  )
}

function ShowCode({
  label,
  hint,
  isRecovery = false,
  send,
  tried: { isPending, error },
}: {
  readonly label: string
  readonly hint?: string
  readonly isRecovery?: boolean
  readonly send: (code: string) => void
  readonly tried: Pick<ReturnType<typeof useChange<'POST /api/second-factor/app'>>, 'isPending' | 'error'>
}) {
  const say = usePracticeMessages().signIn
  const [code, setCode] = useState('')
  return (
    <Form send={() => send(code.trim())} isBusy={isPending} failure={isWrong(error) ? null : error} does={say.goOn}>
      <CodeField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        isRecovery={isRecovery}
        failure={error}
        value={code}
        change={setCode}
        isFirst
      />
    </Form>
  )
}
