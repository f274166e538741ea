// Who is known already by the same name or date of birth. It warns and stops nobody: two people can be alike.

import { Link } from 'wouter'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import type { Typed } from './particulars.tsx'
import { PatientLine } from './patient-line.tsx'
import { readDay } from './read-day.ts'
import { useLookedFor, useSettled } from './use-found.ts'

export function Alike({ typed: { familyName, givenName, birthDate } }: { readonly typed: Typed }) {
  const say = usePracticeMessages().patients
  const [name] = useSettled(givenName.trim() === '' ? '' : `${familyName} ${givenName}`.trim(), 500)
  const [day] = useSettled(readDay(birthDate, today()), 500)
  const byName = useLookedFor(/\p{L}/u.test(name) ? [{ by: { name: name.slice(0, 100) } }] : [])
  const byDay = useLookedFor(day === null ? [] : [{ by: { birthDate: day } }])
  const sameName = name === '' ? [] : (byName.data?.items ?? [])
  const sameDay = day === null ? [] : (byDay.data?.items ?? [])
  const alike = new Map([...sameName, ...sameDay].map((one) => [one.patient, one]))
  return (
    <div role="status">
      {alike.size === 0 ? null : (
        <div className="notice stack" data-gap="tight">
          <p>
            <strong>{say.alike}</strong> {say.alikeMeans}
          </p>
          <ul className="patients-lines">
            {[...alike.values()].map((one) => (
              <li key={one.patient}>
                <Link className="patients-line" href={`/practice/patients/${one.patient}`}>
                  <PatientLine of={one} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
