// What a lead can change for a colleague: their roles; and, each with what it means said first, a way back in, and the end.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { useMistake, WhyNot } from '../form.tsx'
import type { Role } from '../here.tsx'
import type { Member } from '../record.ts'
import { LinkOnce } from './link-once.tsx'
import { RoleChoice } from './role-choice.tsx'
import { Step } from './step.tsx'

type Asked = 'roles' | 'new-password' | 'reset' | 'end'

interface Props {
  readonly member: Member
  readonly close: () => void
  /** With what is to be told of it. */
  readonly done: (told: string) => void
}

export function ChangeMember({ isOneself, ...props }: Props & { readonly isOneself: boolean }) {
  const say = usePracticeMessages().people
  const [asked, ask] = useState<Asked>('roles')
  const { name } = props.member
  const titles: Readonly<Record<Asked, string>> = {
    roles: name,
    'new-password': say.newPasswordFor(name),
    reset: say.resetAsk(name),
    end: say.endMembershipAsk(name),
  }
  const back = (): void => ask('roles')
  return (
    <Dialog title={titles[asked]} isOpen onClose={props.close}>
      {asked === 'roles' ? (
        <>
          <ChangeRoles {...props} />
          <Further isOneself={isOneself} ask={ask} />
        </>
      ) : null}
      {asked === 'new-password' ? <NewPasswordLink {...props} back={back} /> : null}
      {asked === 'reset' ? <Reset {...props} back={back} /> : null}
      {asked === 'end' ? <End {...props} back={back} /> : null}
    </Dialog>
  )
}

function ChangeRoles({ member, close, done }: Props) {
  const { people: say, practice } = usePracticeMessages()
  const [roles, choose] = useState<readonly Role[]>(member.roles)
  const change = useChange('POST /api/members/:person/roles')
  const mistake = useMistake(change.error)
  const send = (): void => {
    if (change.isPending) return
    change.mutateAsync({ params: { person: member.person }, body: { roles } }).then(
      () => done(say.rolesChanged(member.name)),
      () => undefined,
    )
  }
  return (
    <>
      <WhyNot failure={change.error} />
      <RoleChoice
        roles={roles}
        choose={choose}
        mistake={mistake('/roles') === undefined ? undefined : say.roleNeeded}
      />
      <div className="row">
        <Button kind="primary" aria-disabled={change.isPending} onPress={send}>
          {practice.save}
        </Button>
        <Button onPress={close}>{practice.cancel}</Button>
      </div>
    </>
  )
}

/** Nobody vouches for themselves. */
function Further({ isOneself, ask }: { readonly isOneself: boolean; readonly ask: (asked: Asked) => void }) {
  const say = usePracticeMessages().people
  return (
    <>
      {isOneself ? null : (
        <div className="staff-more">
          <h3>{say.helpIn}</h3>
          <Button kind="quiet" onPress={() => ask('new-password')}>
            {say.newPassword}
          </Button>
          <Button kind="quiet" onPress={() => ask('reset')}>
            {say.reset}
          </Button>
        </div>
      )}
      <div className="staff-more">
        <Button kind="quiet" onPress={() => ask('end')}>
          {say.endMembership}
        </Button>
      </div>
    </>
  )
}

type Stepped = Props & { readonly back: () => void }

function NewPasswordLink({ member, close, back }: Stepped) {
  const say = usePracticeMessages().people
  const make = useChange('POST /api/members/:person/new-password-link')
  if (make.data !== undefined)
    return (
      <LinkOnce
        kind="new-password"
        token={make.data.body.token}
        name={member.name}
        done={close}
        closes={say.linkGiven}
      />
    )
  return (
    <Step
      means={say.newPasswordMeans}
      yes={say.makeLink}
      doing={make}
      act={() => make.mutate({ params: { person: member.person }, body: {} })}
      back={back}
    />
  )
}

function Reset({ member, done, back }: Stepped) {
  const say = usePracticeMessages().people
  const reset = useChange('POST /api/members/:person/reset-second-factor')
  const act = (): unknown =>
    reset.mutateAsync({ params: { person: member.person }, body: {} }).then(
      () => done(say.wasReset(member.name)),
      () => undefined,
    )
  return <Step means={say.resetMeans} yes={say.resetYes} doing={reset} act={act} back={back} />
}

function End({ member, done, back }: Stepped) {
  const say = usePracticeMessages().people
  const end = useChange('POST /api/members/:person/end')
  const act = (): unknown =>
    end.mutateAsync({ params: { person: member.person }, body: {} }).then(
      () => done(say.membershipEnded(member.name)),
      () => undefined,
    )
  return <Step means={say.endMembershipMeans} yes={say.endMembershipYes} doing={end} act={act} back={back} />
}
