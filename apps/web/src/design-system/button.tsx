import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'onClick' | 'disabled'>

export interface ButtonProps extends Native {
  /** At most one primary button stands on a screen. */
  readonly kind?: 'primary' | 'plain' | 'quiet'
  /** The key that does the same, shown where a keyboard is used. */
  readonly hint?: string
  readonly isDisabled?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

/**
 * A button, bare: the consult draws many of them at each answer, and the browser's own does all they need. What opens over
 * the page, or is chosen among others, is React Aria's.
 */
export function Button({
  kind = 'plain',
  hint,
  isDisabled = false,
  onPress,
  children,
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button ${className}`}
      data-kind={kind}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
      {hint === undefined ? null : <Key>{hint}</Key>}
    </button>
  )
}

/** A key, shown only to who uses a keyboard. */
export const Key = ({ children }: { readonly children: ReactNode }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
)
