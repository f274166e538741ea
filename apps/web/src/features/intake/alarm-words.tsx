import type { RefObject } from 'react'
import { alarmAloud } from './alarm-aloud.ts'
import { usePatient } from './patient.tsx'

/** The sentences of an instruction, and the number to call where it is an emergency. */
export function Instruction({
  alarm,
  heading,
}: {
  readonly alarm: string
  /** Where it is a page of its own. */
  readonly heading?: RefObject<HTMLHeadingElement | null>
}) {
  const { data } = usePatient()
  const [title, ...lines] = alarmAloud(alarm, data)
  const isEmergency = data.intake.alarms.find((one) => one.alarm === alarm)?.urgency === 'emergency'
  const number = data.words.word('term', 'emergency-number')
  const Title = heading === undefined ? 'h2' : 'h1'
  return (
    <div className="patient-instruction" role={heading === undefined ? undefined : 'alert'}>
      <Title {...(heading === undefined ? {} : { ref: heading, tabIndex: -1 })}>{title}</Title>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isEmergency ? (
        <a className="patient-call" href={`tel:${number}`}>
          {data.say.call(number)}
        </a>
      ) : null}
    </div>
  )
}
