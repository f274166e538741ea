// Where other forms go by the same name: which one is on the table? Another is refused, never scored as this one.

import type { Instrument } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useId } from 'react'
import { useMessages } from '../../lende.tsx'
import type { Version } from './filled-form.ts'

export function VersionChoice({
  instrument: { instrument, version, 'other-forms': others },
  words,
  chosen,
  choose,
}: {
  readonly instrument: Instrument
  readonly words: Words
  readonly chosen: Version
  readonly choose: (version: Version) => void
}) {
  const say = useMessages().instruments
  const id = useId()
  if (others === undefined) return null
  const forms = [
    { id: version, name: say.thisForm(version) },
    ...Object.keys(others).map((other) => ({
      id: other,
      name: words.text(`instrument.${instrument}.other-forms.${other}.name`),
    })),
  ]
  return (
    <fieldset className="version-choice">
      <legend>{say.whichForm}</legend>
      <p className="soft small">{words.text(`instrument.${instrument}.wording.recall.note`)}</p>
      {forms.map((form) => (
        <label key={form.id} className="tick">
          <input type="radio" name={id} checked={chosen === form.id} onChange={() => choose(form.id)} />
          {form.name}
        </label>
      ))}
    </fieldset>
  )
}
