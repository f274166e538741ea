// Which roles somebody has here: any of them, at least one.

import { useId } from 'react'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Role } from '../here.tsx'
import { useRoleName } from './role-name.ts'

const allRoles: readonly Role[] = [
  'general-practitioner',
  'physiotherapist',
  'other-clinician',
  'occupational-physician',
  'desk',
  'lead',
  'auditor',
]

export function RoleChoice({
  roles,
  choose,
  mistake,
}: {
  readonly roles: readonly Role[]
  readonly choose: (roles: readonly Role[]) => void
  readonly mistake?: string | undefined
}) {
  const say = usePracticeMessages().people
  const roleName = useRoleName()
  const id = useId()
  const described = [`${id}-about`, mistake === undefined ? '' : `${id}-mistake`]
  return (
    <fieldset className="staff-roles" aria-describedby={described.filter(Boolean).join(' ')}>
      <legend>{say.roles}</legend>
      <p className="soft small" id={`${id}-about`}>
        {say.rolesAbout}
      </p>
      {allRoles.map((role) => (
        <label key={role} className="staff-role">
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={({ target }) => choose(withRole(roles, role, target.checked))}
          />
          <span>{roleName(role)}</span>
        </label>
      ))}
      {mistake === undefined ? null : (
        <p className="mistake" id={`${id}-mistake`} role="alert">
          {mistake}
        </p>
      )}
    </fieldset>
  )
}

const withRole = (roles: readonly Role[], role: Role, isHeld: boolean): readonly Role[] =>
  allRoles.filter((one) => (one === role ? isHeld : roles.includes(one)))
