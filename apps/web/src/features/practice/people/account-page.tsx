// One's own account: who one is here, how one signs in, and where one is signed in.

import './people.css'
import { useState } from 'react'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useHere } from '../here.tsx'
import { ProveAgain } from '../sign-in/prove-again.tsx'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { WorkplaceList } from '../sign-in/workplace-list.tsx'
import { OtherApp } from './other-app.tsx'
import { OtherPassword } from './other-password.tsx'
import { Part } from './part.tsx'
import { Passkeys } from './passkeys.tsx'
import { RecoveryCodesLeft } from './recovery-codes-left.tsx'
import { useRoleName } from './role-name.ts'
import { Sessions } from './sessions.tsx'

export function AccountPage() {
  const { practice, people: say } = usePracticeMessages()
  const { session, at } = useHere()
  const roleName = useRoleName()
  const [codes, show] = useState<readonly string[]>([])
  if (codes.length > 0) return <RecoveryCodes codes={codes} kept={() => show([])} />
  return (
    <div className="page staff">
      <header className="stack" data-gap="tight">
        <h1>{practice.places.account}</h1>
        <p>
          {session.name}, <span className="soft">{session.email}</span>
          <br />
          {roleName(at.role)}, <span className="soft">{at.name}</span>
        </p>
      </header>
      {session.workplaces.length > 1 ? (
        <Part title={say.workplaces} about={say.workplacesAbout}>
          <WorkplaceList workplaces={session.workplaces} at={at} />
        </Part>
      ) : null}
      <Part title={say.sessions}>
        <Sessions />
      </Part>
      <Part title={say.passkeys} about={say.passkeysAbout}>
        <Passkeys show={show} />
      </Part>
      <Part title={say.app} about={say.appAbout}>
        <OtherApp show={show} />
      </Part>
      <Part title={say.codes}>
        <RecoveryCodesLeft show={show} />
      </Part>
      <Part title={say.password} about={say.passwordMeans}>
        <OtherPassword />
      </Part>
      <ProveAgain />
    </div>
  )
}
