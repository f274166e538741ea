import type { PatientData } from './patient-data.ts'

/** The fixed sentences of an instruction, its title first. */
export function alarmAloud(alarm: string, { intake, words }: PatientData): readonly [title: string, ...string[]] {
  const lines = intake.alarms.find((one) => one.alarm === alarm)?.lines ?? []
  return [
    words.text(`intake.alarm.${alarm}.title`),
    ...lines.map((_, index) => words.text(`intake.alarm.${alarm}.line.${index + 1}`)),
  ]
}
