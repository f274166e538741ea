// What was done, ticked line by line: the note tells no advice that was not given.

import type { Done, Material } from '@lende/documents'
import { givenIn } from '@lende/documents'
import { useMessages } from '../../lende.tsx'

const directions = ['do', 'stop', 'consider', 'do-not'] as const

export function DoneChoice({
  material,
  choose,
}: {
  readonly material: Material
  readonly choose: (done: Done) => void
}) {
  const { product, outcome, done } = material
  const say = useMessages().note
  const { words } = product
  const lines = givenIn(outcome.advice)
  const toggle = (id: string): void => {
    const without = [...done.advice].filter((one) => one !== id)
    choose({ ...done, advice: new Set(done.advice.has(id) ? without : [...without, id]) })
  }
  return (
    <section className="note-done screen-only" aria-label={say.advice}>
      <h2>{say.advice}</h2>
      <p className="soft small">{say.adviceAbout}</p>
      <label className="note-tick">
        <input
          type="checkbox"
          checked={done.safetyNet}
          onChange={() => choose({ ...done, safetyNet: !done.safetyNet })}
        />
        <span>{say.safetyNetGiven}</span>
      </label>
      {directions.map((direction) => {
        const those = lines.filter((one) => one.direction === direction)
        const ticked = those.filter(({ id }) => done.advice.has(id)).length
        return those.length === 0 ? null : (
          // What not to do is long and seldom noted.
          <details key={direction} open={direction !== 'do-not'}>
            <summary>
              <span className="note-direction">{words.word('direction', direction)}</span>{' '}
              <span className="soft small">{say.ticked(ticked, those.length)}</span>
            </summary>
            {those.map(({ id, guideline }) => (
              <label className="note-tick" key={id}>
                <input type="checkbox" checked={done.advice.has(id)} onChange={() => toggle(id)} />
                <span>
                  {words.text(`recommendation.${id}.text`)}{' '}
                  <span className="soft small">{words.word('guideline', guideline)}</span>
                </span>
              </label>
            ))}
          </details>
        )
      })}
    </section>
  )
}
