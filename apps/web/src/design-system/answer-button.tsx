import type { ReactNode } from 'react'
import { Key } from './button.tsx'

/** One answer to a question: pressing it answers. A bare button, for the same reason as a line of a list. */
export function AnswerButton({
  label,
  chosen,
  hint,
  answer,
}: {
  readonly label: ReactNode
  readonly chosen: boolean
  readonly hint?: string | undefined
  readonly answer: () => void
}) {
  return (
    <button type="button" className="answer" aria-pressed={chosen} onClick={answer}>
      {hint === undefined ? null : <Key>{hint}</Key>}
      <span>{label}</span>
    </button>
  )
}
