// A form of the practice: plain fields, what is wrong said beside each and once above, and nothing lost when it fails.

import type { ComponentProps, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../practice/ask.ts'
import { Choice } from '../settings/choice.tsx'

/** What was typed had nothing to do with it. */
const away: readonly NotDone['kind'][] = ['unreachable', 'database-away', 'fault']

/** Why it was not done, read out when it comes, with the way to each field that is wrong; what is, stands beside it. */
export function WhyNot({ failure }: { readonly failure: NotDone | null }) {
  const say = usePracticeMessages().practice
  const box = useRef<HTMLDivElement>(null)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  useEffect(() => {
    setWrong(failure === null ? [] : wrongIn(box.current?.closest('.dialog') ?? box.current?.closest('form')))
    if (failure !== null) box.current?.focus()
  }, [failure])
  if (failure === null) return null
  return (
    <div className="notice" role="alert" tabIndex={-1} ref={box}>
      <p>
        {say.problems[failure.kind]} {away.includes(failure.kind) ? say.stays : ''}
      </p>
      {wrong.length === 0 ? null : (
        <ul className="practice-wrong">
          {wrong.map(({ name, field }) => (
            <li key={name}>
              <button type="button" onClick={() => field.focus()}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface Wrong {
  readonly name: string
  readonly field: HTMLElement
}

/** Read off the form itself, so that nothing is named that is not there. */
const wrongIn = (form: Element | null | undefined): readonly Wrong[] =>
  [...(form?.querySelectorAll('.mistake') ?? [])].flatMap((mistake) => {
    const around = mistake.closest('.field, .choice, fieldset')
    const name = around?.querySelector('label, legend, .choice-label')?.textContent
    const field = around?.querySelector<HTMLElement>('input, select, textarea')
    return name == null || field == null ? [] : [{ name, field }]
  })

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
  const { missing } = usePracticeMessages().practice.mistakes
  return (
    <Field label={label} hint={hint} mistake={mistake === undefined || value.trim() !== '' ? mistake : missing}>
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

/** One of a few, all of them in sight, and none of them chosen beforehand. */
export function ChoiceField<Value extends string>({
  mistake,
  ...choice
}: Omit<ComponentProps<typeof Choice<Value>>, 'about'> & { readonly mistake: string | undefined }) {
  const about = mistake === undefined ? undefined : <strong className="mistake">{mistake}</strong>
  return <Choice {...choice} about={about} />
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
