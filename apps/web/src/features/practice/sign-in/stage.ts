// What stands between somebody and the practice, one thing at a time.

import type { Session } from '../here.tsx'

/** Who is there, as far as is known; null until it is. */
export type Standing = 'nobody-and-no-practice' | 'nobody' | 'somebody'

export type Stage =
  | 'recovery-codes'
  | 'waiting'
  | 'invitation'
  | 'new-password'
  | 'first-run'
  | 'sign-in'
  | 'second-factor'
  | 'workplace'
  | 'in'

export function stageOf({
  standing,
  who,
  link,
  hasCodes,
}: {
  readonly standing: Standing | null
  readonly who: Pick<Session, 'secondFactor' | 'at'> | null
  /** What a link that was handed on is for. */
  readonly link: 'first-run' | 'invitation' | 'new-password' | null
  /** Recovery codes are on the screen that are never shown again. */
  readonly hasCodes: boolean
}): Stage {
  if (hasCodes) return 'recovery-codes'
  // Whoever they are.
  if (link === 'new-password') return 'new-password'
  if (standing === null) return 'waiting'
  // Who is half in goes in first: an invitation is accepted by somebody, or by somebody new.
  if (who !== null && who.secondFactor !== 'done') return 'second-factor'
  if (link === 'invitation') return 'invitation'
  if (who === null) return standing === 'nobody-and-no-practice' ? 'first-run' : 'sign-in'
  return who.at === null ? 'workplace' : 'in'
}
