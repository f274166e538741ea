// What a role is called. Professions that the content names go by its word, which differs between countries.

import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Role } from '../here.tsx'

/** Standing alone. */
export function useRoleName(): (role: Role) => string {
  const inSentence = useRoleInSentence()
  return (role) => capital(inSentence(role))
}

/** After a name; also of a role in which somebody advises, that nobody works in here. */
export function useRoleInSentence(): (role: string) => string {
  const roles: Readonly<Record<string, string>> = usePracticeMessages().practice.roles
  const { words } = useProduct()
  return (role) => (words.has(`word.role.${role}`) ? words.word('role', role) : (roles[role] ?? role))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
