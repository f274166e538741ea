// When the pain began: first how precisely it is remembered, then only the fields for that.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { Choice } from '../../settings/choice.tsx'
import { SelectField, TextField } from '../form.tsx'
import { agoUnits } from './onset.ts'
import type { TypedOnset } from './typed-onset.ts'
import { isCount, isWhen, onsetOf, precisions } from './typed-onset.ts'
import { useDays } from './use-days.ts'

interface OnsetProps {
  readonly typed: TypedOnset
  readonly type: (some: Partial<TypedOnset>) => void
  readonly mistake: (pointer: string) => string | undefined
}

export function OnsetFields(props: OnsetProps) {
  const say = usePracticeMessages().patients
  const { onset } = useDays()
  const { typed, type } = props
  const when = onsetOf(typed)
  return (
    <div className="stack">
      <Choice
        label={say.began}
        options={precisions.map((value) => ({ value, name: say.precisions[value] }))}
        value={typed.precision}
        choose={(precision) => type({ precision })}
      />
      <div className="patients-beside">
        <Fields {...props} />
      </div>
      <p className="soft" role="status">
        {isWhen(when) ? say.beganThen(onset(when)) : ''}
      </p>
    </div>
  )
}

function Fields({ typed, type, mistake }: OnsetProps) {
  const say = usePracticeMessages().patients
  const { months } = useDays()
  const wrong = mistake('/onsetFrom') ?? mistake('/onsetTo')
  switch (typed.precision) {
    case 'ago':
      return (
        <>
          <TextField
            label={say.agoCount}
            inputMode="numeric"
            maxLength={9}
            value={typed.count}
            change={(count) => type({ count })}
            mistake={wrong === undefined || isCount(typed.count) ? wrong : say.agoCountWrong}
          />
          <SelectField
            label={say.agoUnit}
            options={agoUnits.map((value) => ({ value, name: say.agoUnits[value] }))}
            value={typed.unit}
            change={(unit) => type({ unit })}
          />
        </>
      )
    case 'day':
      return <DayInput label={say.day} value={typed.day} change={(day) => type({ day })} mistake={wrong} />
    case 'month':
      return (
        <>
          <SelectField
            label={say.month}
            options={months().map((name, month) => ({ value: String(month), name }))}
            value={typed.month}
            change={(month) => type({ month })}
          />
          <TextField
            label={say.year}
            inputMode="numeric"
            maxLength={4}
            value={typed.year}
            change={(year) => type({ year })}
            mistake={wrong}
          />
        </>
      )
    case 'between':
      return (
        <>
          <DayInput
            label={say.firstDay}
            value={typed.from}
            change={(from) => type({ from })}
            mistake={mistake('/onsetFrom')}
          />
          <DayInput label={say.lastDay} value={typed.to} change={(to) => type({ to })} mistake={mistake('/onsetTo')} />
        </>
      )
  }
}

/** The browser's own calendar, up to today. */
export const DayInput = ({
  label,
  value,
  change,
  mistake,
}: {
  readonly label: string
  readonly value: string
  readonly change: (day: string) => void
  readonly mistake: string | undefined
}) => <TextField label={label} type="date" max={today()} value={value} change={change} mistake={mistake} />
