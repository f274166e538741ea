// What the clinician confirmed of what the patient said. Whatever is not confirmed stays open, and is asked.

import type { Raw } from '../../consult/consult.ts'
import type { PatientSaid } from '../../consult/patient-said.ts'
import type { SaidLine, SortedIntake } from './sort-said.ts'

/** Confirmed answers, as said or changed. */
export type Confirmed = ReadonlyMap<string, Raw>

export const nothingConfirmed: Confirmed = new Map()

export const withConfirmed = (confirmed: Confirmed, lines: readonly SaidLine[]): Confirmed =>
  new Map([...confirmed, ...lines.map(({ ask, raw }) => [ask, raw] as const)])

export const withoutConfirmed = (confirmed: Confirmed, asks: readonly string[]): Confirmed =>
  new Map([...confirmed].filter(([ask]) => !asks.includes(ask)))

/** Of some lines: those that wait for somebody to say that they are so. */
export const waitingIn = (confirmed: Confirmed, lines: readonly SaidLine[]): readonly SaidLine[] =>
  lines.filter(({ ask }) => !confirmed.has(ask))

/** Everything that the patient answered, dangerous first. */
export const allSaid = ({ dangerous, harmless, otherwise }: SortedIntake): readonly SaidLine[] => [
  ...dangerous,
  ...harmless,
  ...otherwise,
]

/** The confirmed answers in the order in which they were asked. */
export const answersTaken = (confirmed: Confirmed, sorted: SortedIntake): readonly (readonly [string, Raw])[] =>
  allSaid(sorted).flatMap(({ ask }) => {
    const raw = confirmed.get(ask)
    return raw === undefined ? [] : [[ask, raw] as const]
  })

/** What the consult goes on showing: what was said and not confirmed. */
export function leftToShow(confirmed: Confirmed, sorted: SortedIntake): PatientSaid {
  const open = [...sorted.dangerOpen, ...sorted.otherwiseOpen]
  return {
    unconfirmed: new Map([
      ...waitingIn(confirmed, allSaid(sorted)).map(({ ask, raw }) => [ask, raw] as const),
      ...open
        .filter(({ because }) => because !== 'left-out')
        .map(({ ask, because }) => [ask, because === 'ticked' ? 'yes' : 'does-not-know'] as const),
    ]),
  }
}
