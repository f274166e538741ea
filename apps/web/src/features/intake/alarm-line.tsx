import { alarmAloud } from './alarm-aloud.ts'
import { alarmsRaised } from './filling.ts'
import { urgencyOf } from './page-words.ts'
import { usePatient } from './patient.tsx'

/** The most urgent instruction that was read, as a line over each page that follows; a press shows it again. */
export function AlarmLine() {
  const { data, filling, change } = usePatient()
  const [alarm] = alarmsRaised(filling, data)
  if (alarm === undefined) return null
  const readAgain = (): void =>
    change({ ...filling, acknowledged: new Set([...filling.acknowledged].filter((one) => one !== alarm)) })
  return (
    <aside className="patient-alarm-line" data-urgency={urgencyOf(alarm, data)}>
      <strong>{alarmAloud(alarm, data)[0]}</strong>
      <button type="button" className="patient-quiet" onClick={readAgain}>
        {data.say.readAgain}
      </button>
    </aside>
  )
}
