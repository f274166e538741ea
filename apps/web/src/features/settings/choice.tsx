// One choice out of a few, all of them in sight.

import './choice.css'
import type { ReactNode } from 'react'
import { useId } from 'react'

export interface Option<Value extends string> {
  readonly value: Value
  readonly name: ReactNode
  /** The language of the name, where it is not that of the page. */
  readonly lang?: string
}

/** The browser's own radio buttons: the screens of care draw many of them at each press. */
export function Choice<Value extends string>({
  label,
  about,
  options,
  value,
  choose,
  look = 'row',
  className = '',
}: {
  readonly label: ReactNode
  readonly about?: ReactNode
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly choose: (value: Value) => void
  /** Beside each other where they are short, else below each other. */
  readonly look?: 'row' | 'list'
  readonly className?: string
}) {
  const id = useId()
  return (
    <div
      className={`choice ${className}`}
      role="radiogroup"
      aria-labelledby={id}
      data-look={look}
      {...(about === undefined ? {} : { 'aria-describedby': `${id}-about` })}
    >
      <span className="choice-label" id={id}>
        {label}
      </span>
      <div className="choice-options">
        {options.map((option) => (
          <label
            key={option.value}
            className="choice-option"
            {...(option.value === value ? { 'data-selected': '' } : {})}
            {...(option.lang === undefined ? {} : { lang: option.lang })}
          >
            <input
              type="radio"
              className="choice-mark"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
      {about === undefined ? null : (
        <p className="choice-about soft small" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  )
}
