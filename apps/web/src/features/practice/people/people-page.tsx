// Who works here, and in which roles: a lead invites, changes and ends.

import './people.css'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { Told } from '../told.tsx'
import { Invitations } from './invitations.tsx'
import { Invite } from './invite.tsx'
import { Members } from './members.tsx'
import { Part } from './part.tsx'

export function PeoplePage() {
  const { people: say, practice } = usePracticeMessages()
  const members = useTold('GET /api/members', {})
  return (
    <div className="page staff">
      <h1>{practice.places.people}</h1>
      <Part title={say.members}>
        <Told query={members}>{({ items }) => <Members members={items} />}</Told>
      </Part>
      <Part title={say.invitations}>
        <Invitations />
      </Part>
      <Part title={say.invite} about={say.inviteAbout}>
        <Invite />
      </Part>
    </div>
  )
}
