// Sign in: e-mail and password first, the other ways below. What was wrong of the two is never said.

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { Field, Form, WhyNot } from '../form.tsx'
import { EntryPage } from './entry-page.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PasswordField } from './password-field.tsx'

/** `why` says what signing in is for, where that is not plain. */
export function SignIn({ why, foot }: { readonly why?: string; readonly foot?: ReactNode }) {
  const { practice, signIn: say } = usePracticeMessages()
  const [place] = useLocation()
  return (
    <EntryPage
      title={say.title}
      lead={why}
      foot={
        foot ?? (
          <>
            <Link className="entry-link" href="/consult">
              {practice.consultWithout}
            </Link>
            <p className="soft small">{say.consultAbout}</p>
          </>
        )
      }
    >
      {place === '/practice/sign-in/refused' ? (
        <div className="notice" role="alert">
          <p>{say.providerRefused}</p>
        </div>
      ) : null}
      <WithPassword />
      <div className="entry-ways">
        <PasskeyButton />
        <ProviderButton />
      </div>
      <p className="soft">{say.forgotten}</p>
    </EntryPage>
  )
}

function WithPassword() {
  const say = usePracticeMessages().signIn
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useChange('POST /api/sign-in/password')
  const first = useRef<HTMLInputElement>(null)
  // Who comes here comes to sign in.
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Form
      send={() => signIn.mutate({ body: { email: email.trim(), password } })}
      isBusy={signIn.isPending}
      failure={signIn.error}
      does={say.signIn}
    >
      <Field label={say.email}>
        {(field) => (
          <input
            {...field}
            ref={first}
            type="email"
            autoComplete="username webauthn"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </Field>
      <PasswordField label={say.password} value={password} change={setPassword} />
    </Form>
  )
}

/** Where the practice has a provider that says who somebody is. */
function ProviderButton() {
  const say = usePracticeMessages().signIn
  const ways = useTold('GET /api/sign-in', {})
  const signIn = useChange('POST /api/sign-in/provider')
  if (ways.data?.body.provider !== true) return null
  return (
    <>
      <Button
        aria-disabled={signIn.isPending}
        onPress={() => signIn.mutate({ body: {} }, { onSuccess: ({ body: { to } }) => location.assign(to) })}
      >
        {say.withProvider}
      </Button>
      <WhyNot failure={signIn.error} />
    </>
  )
}
