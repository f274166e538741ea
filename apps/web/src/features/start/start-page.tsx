// Three doors and what Lende is not. Shown at once: it waits for nothing.

import './start.css'
import { Link } from 'wouter'
import { useConsult } from '../../consult/consult-store.ts'
import { useMessages } from '../../lende.tsx'
import { AfterReload } from '../case-file/after-reload.tsx'
import { isUnderWay } from '../case-file/under-way.ts'
import { OfflineLine } from '../offline/offline-line.tsx'
import { usePracticeHere } from '../shell/use-practice-here.ts'

export function StartPage() {
  const say = useMessages().start
  const doors = [
    ...(usePracticeHere() ? ([['/practice', say.practice, say.practiceAbout]] as const) : []),
    ['/consult', say.consult, say.consultAbout],
    ['/pathway', say.pathway, say.pathwayAbout],
    ['/intake', say.intake, say.intakeAbout],
  ] as const
  return (
    <div className="page start">
      <AfterReload />
      <h1>{say.title}</h1>
      <UnderWay />
      <ul className="doors">
        {doors.map(([to, name, about]) => (
          <li key={to}>
            <Link href={to} className="door">
              <span className="door-name">{name}</span>
              <span className="soft">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet-door">
        <Link href="/open">{say.open}</Link> <span className="soft small">{say.openAbout}</span>
      </p>
      <div className="stack" data-gap="tight">
        <p className="soft small">{say.isNot}</p>
        <OfflineLine />
      </div>
    </div>
  )
}

/** The next patient never lands unnoticed in the consult of the one before. */
function UnderWay() {
  const say = useMessages().start
  const state = useConsult()
  if (!isUnderWay(state)) return null
  return (
    <aside className="notice row">
      <p>{state.unsaved ? say.openUnsaved(state.consult.given.size) : say.openSaved(state.consult.given.size)}</p>
      <Link className="button" href="/save">
        {say.saveOrClear}
      </Link>
    </aside>
  )
}
