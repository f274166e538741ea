// What to do at once, in fixed sentences, alone on the screen until somebody says to have read it. Then the intake goes on.

import { alarmAloud } from './alarm-aloud.ts'
import { Instruction } from './alarm-words.tsx'
import { useArrival } from './heading.tsx'
import { urgencyOf } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { ReadAloud } from './read-aloud.tsx'

export function AlarmPage({ alarm }: { readonly alarm: string }) {
  const { data, filling, change } = usePatient()
  const { say } = data
  const heading = useArrival(`alarm ${alarm}`)
  const acknowledge = (): void => change({ ...filling, acknowledged: new Set([...filling.acknowledged, alarm]) })
  return (
    <main className="patient-alarm" data-urgency={urgencyOf(alarm, data)}>
      <Instruction alarm={alarm} heading={heading} />
      <footer className="patient-alarm-foot">
        <button type="button" className="patient-answer" onClick={acknowledge}>
          {say.acknowledge}
        </button>
        <p>{say.acknowledgeMeans}</p>
        <ReadAloud texts={alarmAloud(alarm, data)} />
      </footer>
    </main>
  )
}
