import type { Ref } from 'react'
import { usePatient } from './patient.tsx'

interface Bounds {
  readonly min: number
  readonly max: number
  /** Where a step from nothing lands. */
  readonly first: number
}

/** A large field for a whole number, with a step down and up beside it. */
export function NumberField({
  ref,
  typed,
  type,
  bounds,
  mistake,
}: {
  readonly ref: Ref<HTMLInputElement>
  readonly typed: string
  readonly type: (typed: string) => void
  readonly bounds: Bounds
  readonly mistake: string | undefined
}) {
  const { say } = usePatient().data
  const step = (by: number): void => {
    const next = typed === '' ? bounds.first : Number(typed) + by
    if (!Number.isNaN(next)) type(String(Math.min(bounds.max, Math.max(bounds.min, next))))
  }
  return (
    <div className="patient-number">
      <button type="button" className="patient-step" aria-label={say.less} onClick={() => step(-1)}>
        <span aria-hidden="true">{'\u2212'}</span>
      </button>
      <input
        ref={ref}
        className="patient-input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        aria-label={say.yourNumber}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : 'patient-mistake'}
        value={typed}
        onChange={({ target }) => type(target.value.trim())}
      />
      <button type="button" className="patient-step" aria-label={say.more} onClick={() => step(1)}>
        <span aria-hidden="true">+</span>
      </button>
      <p id="patient-mistake" className="patient-mistake" role="alert">
        {mistake}
      </p>
    </div>
  )
}
