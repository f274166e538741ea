import type { ReactNode } from 'react'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Button as AriaButton } from 'react-aria-components/Button'

export interface ButtonProps extends AriaButtonProps {
  /** At most one primary button stands on a screen. */
  readonly kind?: 'primary' | 'plain' | 'quiet'
  /** The key that does the same, shown where a keyboard is used. */
  readonly hint?: string
  readonly children: ReactNode
}

export function Button({ kind = 'plain', hint, children, className = '', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${String(className)}`} data-kind={kind}>
      {children}
      {hint === undefined ? null : <Key>{hint}</Key>}
    </AriaButton>
  )
}

/** A key, shown only to who uses a keyboard. */
export const Key = ({ children }: { readonly children: ReactNode }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
)
