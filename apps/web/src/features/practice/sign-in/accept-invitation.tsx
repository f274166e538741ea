// An invitation to work at a practice: looked at first, then accepted with a password, or joined by who is signed in.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Answered, AnswerOf, NotDone } from '../../../practice/ask.ts'
import { ask } from '../../../practice/ask.ts'
import { isKind } from '../../../practice/queries.ts'
import type { Session } from '../here.tsx'
import { Told } from '../told.tsx'
import { EntryPage } from './entry-page.tsx'
import { JoinAsMe, JoinAsNew } from './join.tsx'
import { SignIn } from './sign-in.tsx'
import { SignOut } from './sign-out.tsx'

type Invitation = AnswerOf<'POST /api/invitation/look'>

interface Props {
  readonly token: string
  /** Who is signed in with both factors; null is nobody. */
  readonly who: Session | null
  readonly done: () => void
}

export function AcceptInvitation(props: Props) {
  const say = usePracticeMessages().signIn
  const { token } = props
  const looked = useQuery<Answered<Invitation>, NotDone>({
    queryKey: ['POST /api/invitation/look', token],
    queryFn: () => ask('POST /api/invitation/look', { body: { token } }),
    staleTime: 'static',
    gcTime: 0,
  })
  if (isKind(looked.error, 'not-found')) return <NoLonger done={props.done} />
  if (looked.data === undefined)
    return (
      <EntryPage title={say.invitationTitle}>
        <Told query={looked}>{() => null}</Told>
      </EntryPage>
    )
  return <Open {...props} invitation={looked.data.body} />
}

/** Used, taken back, or too old: which of these it is, nobody who only has the link is told. */
function NoLonger({ done }: { readonly done: () => void }) {
  const say = usePracticeMessages().signIn
  return (
    <EntryPage title={say.invitationOver} lead={say.invitationOverAbout}>
      <div className="row">
        <Button kind="primary" onPress={done}>
          {say.goOn}
        </Button>
      </div>
    </EntryPage>
  )
}

function Open({ token, who, done, invitation }: Props & { readonly invitation: Invitation }) {
  const say = usePracticeMessages().signIn
  const [isKnown, setKnown] = useState(false)
  if (who === null && isKnown)
    return (
      <SignIn
        why={say.signInToJoin(invitation.practiceName)}
        foot={
          <Button kind="quiet" onPress={() => setKnown(false)}>
            {say.backToInvitation}
          </Button>
        }
      />
    )
  const title = say.invitedTo(invitation.practiceName)
  if (who === null)
    return (
      <EntryPage
        title={title}
        lead={say.invitedAs(invitation.email)}
        foot={
          <Button kind="quiet" onPress={() => setKnown(true)}>
            {say.haveAccount}
          </Button>
        }
      >
        <JoinAsNew
          token={token}
          name={invitation.name}
          email={invitation.email}
          done={done}
          isKnown={() => setKnown(true)}
        />
      </EntryPage>
    )
  if (who.email !== invitation.email)
    return (
      <EntryPage title={title} lead={say.forSomebodyElse(invitation.email, who.email)}>
        <div className="row">
          <SignOut />
          <Button kind="quiet" onPress={done}>
            {say.leaveInvitation}
          </Button>
        </div>
      </EntryPage>
    )
  return (
    <EntryPage title={title} lead={say.joinAbout(who.name)}>
      <JoinAsMe token={token} done={done} />
    </EntryPage>
  )
}
