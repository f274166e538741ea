// Those who work here, a line each.

import { useRef, useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useHere } from '../here.tsx'
import type { Member } from '../record.ts'
import { ChangeMember } from './change-member.tsx'
import { useRoleName } from './role-name.ts'

export function Members({ members }: { readonly members: readonly Member[] }) {
  const { people: say, practice } = usePracticeMessages()
  const { session } = useHere()
  const roleName = useRoleName()
  const [changing, change] = useState<Member | null>(null)
  const [told, tell] = useState<string | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const done = (what: string): void => {
    change(null)
    tell(what)
    // The button that it began with may be gone.
    status.current?.focus()
  }
  return (
    <>
      <ul className="staff-lines" data-wide>
        {members.map((member) => (
          <li key={member.person}>
            <div className="staff-line">
              <span>
                <strong>{member.name}</strong>{' '}
                {member.person === session.person ? <span className="soft">({say.you})</span> : null}
              </span>
              <span className="soft small">{member.email}</span>
            </div>
            <div className="staff-line">
              <span>{member.roles.map(roleName).join(', ')}</span>
            </div>
            <Button aria-label={say.changeNamed(member.name)} onPress={() => change(member)}>
              {practice.change}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" ref={status} tabIndex={-1}>
        {told}
      </p>
      {changing === null ? null : (
        <ChangeMember
          member={changing}
          isOneself={changing.person === session.person}
          close={() => change(null)}
          done={done}
        />
      )}
    </>
  )
}
