// Who was invited and has not come yet; an invitation can be withdrawn.

import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { Told } from '../told.tsx'
import { Confirm } from './confirm.tsx'
import { momentIn } from './moment.ts'
import { useRoleName } from './role-name.ts'

type Invitation = AnswerOf<'GET /api/invitations'>['items'][number]

export function Invitations() {
  const say = usePracticeMessages().people
  const invitations = useTold('GET /api/invitations', {})
  return (
    <Told query={invitations}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="soft">{say.noInvitations}</p>
        ) : (
          <ul className="staff-lines" data-wide>
            {items.map((one) => (
              <Line key={one.invitation} {...one} />
            ))}
          </ul>
        )
      }
    </Told>
  )
}

function Line({ invitation, name, email, roles, until }: Invitation) {
  const say = usePracticeMessages().people
  const { language } = useLende().settings
  const roleName = useRoleName()
  const withdraw = useChange('POST /api/invitations/:invitation/withdraw')
  return (
    <li>
      <div className="staff-line">
        <strong>{name}</strong>
        <span className="soft small">{email}</span>
      </div>
      <div className="staff-line">
        <span>{roles.map(roleName).join(', ')}</span>
        <span className="soft small">{say.until(momentIn(language, until))}</span>
      </div>
      <Confirm
        label={say.withdraw}
        named={say.withdrawNamed(name)}
        title={say.withdrawAsk(name)}
        means={say.withdrawMeans}
        yes={say.withdraw}
        doing={withdraw}
        act={() => withdraw.mutateAsync({ params: { invitation }, body: {} })}
      />
    </li>
  )
}
