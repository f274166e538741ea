// The end: the code to show, what to do with it, and what was answered.

import type { FilledIntake } from '@lende/intake'
import { encodeIntake } from '@lende/intake'
import { useMemo, useState } from 'react'
import { today } from '../../today.ts'
import { Instruction } from './alarm-words.tsx'
import { AnswersList } from './answers-list.tsx'
import { isSharedDevice } from './begin.ts'
import { CodeToShow } from './code-to-show.tsx'
import { dayInWords } from './day-in-words.ts'
import { alarmsRaised } from './filling.ts'
import { useArrival } from './heading.tsx'
import { urgencyOf } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { useDeskWipe, wipeAfterMinutes } from './use-desk-wipe.ts'
import { WipeButton } from './wipe-button.tsx'

export function LastPage() {
  const { data, filling, trail, wipe } = usePatient()
  const { say, words, form } = data
  const heading = useArrival('last')
  const [shared] = useState(isSharedDevice)
  const [on] = useState(() => today())
  useDeskWipe(shared, wipe)
  const { said, helped } = filling
  const code = useMemo(() => {
    const filled: FilledIntake = { on, language: words.language, helped, said }
    return said.size === 0 ? undefined : encodeIntake(form, filled)
  }, [form, on, words, helped, said])
  return (
    <main className="patient patient-end" data-page="last">
      <header className="patient-head screen-only">
        <button type="button" className="patient-quiet patient-back" onClick={trail.back}>
          {say.back}
        </button>
        <ReadAloud texts={code === undefined ? [say.lastNothing] : [say.lastTitle, say.keepOpen]} />
      </header>
      {alarmsRaised(filling, data).map((alarm) => (
        <aside key={alarm} className="patient-alarm-box" data-urgency={urgencyOf(alarm, data)}>
          <Instruction alarm={alarm} />
        </aside>
      ))}
      <h1 ref={heading} tabIndex={-1}>
        {code === undefined ? say.lastNothing : say.lastTitle}
      </h1>
      <p className="print-only">{say.filledOn(dayInWords(on, words.language))}</p>
      {code === undefined ? null : <CodeToShow code={code} />}
      {code === undefined ? null : (
        <div className="patient-keep screen-only">
          <p>{shared ? say.deskWipe(wipeAfterMinutes) : say.keepOpen}</p>
          <div className="patient-row">
            <button type="button" className="patient-small" onClick={() => print()}>
              {say.print}
            </button>
            <WipeButton />
          </div>
        </div>
      )}
      <AnswersList />
    </main>
  )
}
