// One choice out of a few, all of them in sight.

import './choice.css'
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components/RadioGroup'

export interface Option<Value extends string> {
  readonly value: Value
  readonly name: ReactNode
  /** The language of the name, where it is not that of the page. */
  readonly lang?: string
}

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
  return (
    <RadioGroup
      className={`choice ${className}`}
      value={value}
      onChange={(chosen) => choose(chosen as Value)}
      orientation={look === 'row' ? 'horizontal' : 'vertical'}
      data-look={look}
    >
      <Label className="choice-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="choice-option"
            {...(option.lang === undefined ? {} : { lang: option.lang })}
          >
            <span className="choice-mark" aria-hidden="true" />
            <span>{option.name}</span>
          </Radio>
        ))}
      </div>
      {about === undefined ? null : (
        <Text slot="description" elementType="p" className="choice-about soft small">
          {about}
        </Text>
      )}
    </RadioGroup>
  )
}
