// The first run: a practice and its lead, made once. Whoever only wants to try the consult does not need any of it.

import type { Country } from '@lende/wording'
import { useState } from 'react'
import { Link } from 'wouter'
import { languageNames } from '../../../language-names.ts'
import { useLende, useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Asking } from '../../../practice/ask.ts'
import { useChange } from '../../../practice/queries.ts'
import { Choice } from '../../settings/choice.tsx'
import { Form, SelectField, TextField, useMistake } from '../form.tsx'
import { EntryPage } from './entry-page.tsx'
import { PasswordField, usePasswordMistake } from './password-field.tsx'

type First = Omit<Asking<'POST /api/first-run'>['body'], 'token'>

const countries: readonly Country[] = ['be', 'nl']

export function FirstRun({ needsToken, token }: { readonly needsToken: boolean; readonly token: string | null }) {
  const { signIn: say, practice } = usePracticeMessages()
  const isShut = needsToken && token === null
  return (
    <EntryPage
      title={say.firstRunTitle}
      lead={isShut ? say.firstRunShut : say.firstRunAbout}
      foot={
        <>
          <Link className="entry-link" href="/consult">
            {practice.consultWithout}
          </Link>
          <p className="soft small">{say.consultAbout}</p>
        </>
      }
    >
      {isShut ? <p>{say.firstRunLink}</p> : <MakePractice token={token} />}
    </EntryPage>
  )
}

function MakePractice({ token }: { readonly token: string | null }) {
  const say = usePracticeMessages().signIn
  const { settings, change: settle } = useLende()
  const { words } = useProduct()
  const [first, setFirst] = useState<First>({
    practiceName: '',
    country: settings.country,
    language: settings.language,
    name: '',
    email: '',
    password: '',
  })
  const make = useChange('POST /api/first-run')
  const mistake = useMistake(make.error)
  const passwordMistake = usePasswordMistake(make.error)
  const set = (some: Partial<First>): void => setFirst({ ...first, ...some })
  const send = (): void => {
    const body = { ...trimmed(first), ...(token === null ? {} : { token }) }
    // The words on this device are those of where the practice is.
    make.mutate({ body }, { onSuccess: () => settle({ country: first.country }) })
  }
  return (
    <Form send={send} isBusy={make.isPending} failure={make.error} does={say.makePractice}>
      <section className="entry-group">
        <h2>{say.thePractice}</h2>
        <TextField
          label={say.practiceName}
          autoComplete="organization"
          maxLength={200}
          mistake={mistake('/practiceName')}
          value={first.practiceName}
          change={(practiceName) => set({ practiceName })}
        />
        <Choice
          label={say.country}
          options={countries.map((value) => ({ value, name: words.word('country', value) }))}
          value={first.country}
          choose={(country) => set({ country })}
        />
        <SelectField
          label={say.language}
          options={languageNames}
          mistake={mistake('/language')}
          value={first.language}
          change={(language) => set({ language })}
        />
      </section>
      <section className="entry-group">
        <h2>{say.theLead}</h2>
        <p className="soft">{say.leadAbout}</p>
        <TextField
          label={say.name}
          autoComplete="name"
          maxLength={200}
          mistake={mistake('/name')}
          value={first.name}
          change={(name) => set({ name })}
        />
        <TextField
          label={say.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={254}
          mistake={mistake('/email')}
          value={first.email}
          change={(email) => set({ email })}
        />
        <PasswordField
          label={say.password}
          isNew
          mistake={passwordMistake('/password')}
          value={first.password}
          change={(password) => set({ password })}
        />
      </section>
    </Form>
  )
}

const trimmed = (first: First): First => ({
  ...first,
  practiceName: first.practiceName.trim(),
  name: first.name.trim(),
  email: first.email.trim(),
})
