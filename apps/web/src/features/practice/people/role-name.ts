// What a role is called. Professions that the content names go by its word, which differs between countries.

import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Role } from '../here.tsx'

export function useRoleName(): (role: Role) => string {
  const { roles } = usePracticeMessages().practice
  const { words } = useProduct()
  return (role) => {
    const key = `word.role.${role}`
    return words.has(key) ? capital(words.text(key)) : roles[role]
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
