// Invites somebody: who, in which language, in which roles. The link comes once, and the lead hands it on.

import type { Language } from '@lende/wording'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { languageNames } from '../../../language-names.ts'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Form, SelectField, TextField, useMistake } from '../form.tsx'
import type { Role } from '../here.tsx'
import { LinkOnce } from './link-once.tsx'
import { RoleChoice } from './role-choice.tsx'

interface Made {
  readonly name: string
  readonly token: string
}

export function Invite() {
  const say = usePracticeMessages().people
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  if (!isOpen)
    return (
      <Button kind="primary" onPress={() => setOpen(true)}>
        {say.invite}
      </Button>
    )
  if (made === null) return <InviteForm invited={setMade} close={() => setOpen(false)} />
  return <LinkOnce kind="invitation" {...made} done={() => setMade(null)} closes={say.inviteAnother} />
}

function InviteForm({ invited, close }: { readonly invited: (made: Made) => void; readonly close: () => void }) {
  const { people: say, practice } = usePracticeMessages()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus()
  }, [])
  const { settings } = useLende()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<Language>(settings.language)
  const [roles, setRoles] = useState<readonly Role[]>([])
  const invite = useChange('POST /api/invitations')
  const mistake = useMistake(invite.error)
  const send = (): void => {
    const body = { name: name.trim(), email: email.trim(), language, roles }
    invite.mutate({ body }, { onSuccess: ({ body: { token } }) => invited({ name: body.name, token }) })
  }
  return (
    <Form
      send={send}
      isBusy={invite.isPending}
      failure={invite.error}
      does={say.makeInvitation}
      beside={<Button onPress={close}>{practice.cancel}</Button>}
    >
      <TextField
        label={say.name}
        ref={first}
        maxLength={200}
        mistake={mistake('/name')}
        value={name}
        change={setName}
      />
      <TextField
        label={say.email}
        type="email"
        autoCapitalize="none"
        maxLength={254}
        mistake={mistake('/email')}
        value={email}
        change={setEmail}
      />
      <SelectField label={say.language} options={languageNames} value={language} change={setLanguage} />
      <RoleChoice
        roles={roles}
        choose={setRoles}
        mistake={mistake('/roles') === undefined ? undefined : say.roleNeeded}
      />
    </Form>
  )
}
