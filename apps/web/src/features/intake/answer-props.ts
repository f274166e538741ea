import type { IntakePage } from '@lende/intake'
import type { RefObject } from 'react'

/** What every kind of answer is given. */
export interface AnswerProps {
  readonly page: IntakePage
  /** The part of the page in which its keys answer. */
  readonly question: RefObject<HTMLElement | null>
}
