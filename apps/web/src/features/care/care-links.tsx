// From advice to care: where the advice is turned into something with the patient, or for somebody else.

import './care-links.css'
import { Link, useLocation } from 'wouter'
import { useMessages } from '../../lende.tsx'

const places = [
  ['advice', '/advice'],
  ['together', '/together'],
  ['programme', '/programme'],
  ['work', '/work'],
  ['imaging', '/talk/imaging'],
  ['medicines', '/talk/medicines'],
  ['documents', '/documents'],
  ['note', '/note'],
] as const

export function CareLinks() {
  const say = useMessages().care
  const [here] = useLocation()
  return (
    <nav className="care-links screen-only" aria-label={say.label}>
      <ul>
        {places.map(([name, to]) => (
          <li key={name}>
            <Link href={to} {...(here.startsWith(to) ? { 'aria-current': 'page' as const } : {})}>
              {say[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
