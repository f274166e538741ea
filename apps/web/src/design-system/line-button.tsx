import type { ReactNode } from 'react'

/**
 * A line of a list that can be pressed. A bare button: long lists are drawn anew at each answer, and a screen that makes
 * somebody wait is worse than one without press effects.
 */
export function LineButton({
  press,
  className,
  current = false,
  row,
  children,
}: {
  readonly press: () => void
  readonly className: string
  readonly current?: boolean
  /** The question it stands for. */
  readonly row?: string
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={className}
      onClick={press}
      aria-current={current ? 'true' : undefined}
      data-row={row}
    >
      {children}
    </button>
  )
}
