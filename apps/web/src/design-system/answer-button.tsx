import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Key } from './button.tsx'

/** One answer to a question: pressing it answers. */
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
    <ToggleButton className="answer" isSelected={chosen} onPress={answer}>
      {hint === undefined ? null : <Key>{hint}</Key>}
      <span>{label}</span>
    </ToggleButton>
  )
}
