// A form of the practice: plain fields, what is wrong said beside each and once above, and nothing lost when it fails.

import type { ComponentProps, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { Button } from '../../design-system/button.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../practice/ask.ts'

/** Why it was not done, read out when it comes; what is wrong with a field stands beside that field. */
export function WhyNot({ failure }: { readonly failure: NotDone | null }) {
  const say = usePracticeMessages().practice
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== null) box.current?.focus()
  }, [failure])
  if (failure === null) return null
  return (
    <div className="notice" role="alert" tabIndex={-1} ref={box}>
      <p>{say.problems[failure.kind]}</p>
    </div>
  )
}

/** What is wrong with the field at this pointer, in words. */
export function useMistake(failure: NotDone | null): (pointer: string) => string | undefined {
  const say = usePracticeMessages().practice
  return (pointer) => {
    const found = failure?.errors.find((error) => error.pointer === pointer)
    return found === undefined ? undefined : (say.mistakes[found.kind] ?? say.mistakeElse)
  }
}

interface Around {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly mistake?: string | undefined
}

interface FieldProps extends Around {
  readonly children: (field: {
    readonly id: string
    readonly className: string
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
  }) => ReactNode
}

export function Field({ label, hint, mistake, children }: FieldProps) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-mistake`]
  return (
    <div className="field practice-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        className: 'input',
        'aria-invalid': mistake !== undefined,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      })}
      {mistake === undefined ? null : (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  )
}

type Native = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className'>

export function TextField({
  label,
  hint,
  mistake,
  value,
  change,
  ...native
}: Around & Native & { readonly value: string; readonly change: (value: string) => void }) {
  return (
    <Field label={label} hint={hint} mistake={mistake}>
      {(field) => (
        <input
          autoComplete="off"
          spellCheck={false}
          {...native}
          {...field}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  )
}

export interface Chosen<Value extends string> {
  readonly value: Value
  readonly name: string
}

export function SelectField<Value extends string>({
  label,
  hint,
  mistake,
  options,
  value,
  change,
}: Around & {
  readonly options: readonly Chosen<Value>[]
  readonly value: Value
  readonly change: (value: Value) => void
}) {
  return (
    <Field label={label} hint={hint} mistake={mistake}>
      {(field) => (
        <select {...field} value={value} onChange={({ target }) => change(target.value as Value)}>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A form with one thing to do. While it is being done it is not done again. */
export function Form({
  send,
  isBusy,
  failure,
  does,
  beside,
  children,
}: {
  readonly send: () => void
  readonly isBusy: boolean
  readonly failure: NotDone | null
  /** What the button says. */
  readonly does: string
  readonly beside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <form
      className="stack practice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) send()
      }}
    >
      <WhyNot failure={failure} />
      {children}
      <div className="row">
        <Button kind="primary" type="submit" aria-disabled={isBusy}>
          {does}
        </Button>
        {beside}
      </div>
    </form>
  )
}
