import { useId, useState } from 'react'

/** An amount as it is typed: it counts once it is one that can be, and says so when it is not. */
export function AmountField({
  label,
  hidesLabel = false,
  value,
  most,
  step,
  mistake,
  change,
  className = '',
}: {
  readonly label: string
  readonly hidesLabel?: boolean
  readonly value: number | undefined
  readonly most: number
  readonly step: number
  readonly mistake: string
  readonly change: (value: number) => void
  readonly className?: string
}) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === undefined ? '' : String(value))
  const isWrong = typed !== null && typed !== '' && read(typed, most, step) === undefined
  return (
    <div className={`field work-amount ${className}`}>
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : ''}>
        {label}
      </label>
      <input
        id={id}
        className="input numerals"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value)
          const amount = read(target.value, most, step)
          if (amount !== undefined) change(amount)
        }}
        onBlur={() => (isWrong ? undefined : setTyped(null))}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-mistake` : undefined}
      />
      {isWrong ? (
        <p className="mistake small" role="alert" id={`${id}-mistake`}>
          {mistake}
        </p>
      ) : null}
    </div>
  )
}

/** The number that was typed, where it is within bounds and in whole steps. */
function read(typed: string, most: number, step: number): number | undefined {
  if (!/^\s*\d+([.,]\d+)?\s*$/.test(typed)) return undefined
  const amount = Number(typed.trim().replace(',', '.'))
  return amount <= most && Number.isInteger(amount / step) ? amount : undefined
}
