// In a practice: that a consult which no episode led to can be recorded for nobody, and from where one can.

import { Link } from 'wouter'
import { usePracticeHere } from '../../shell/use-practice-here.ts'
import { useSeldomMessages } from '../seldom-messages.ts'

export const Nobodys = () => (usePracticeHere() ? <Told /> : null)

function Told() {
  const say = useSeldomMessages()
  return (
    <p className="nobodys screen-only">
      <span>{say.forNobody}</span> <Link href="/practice">{say.fromEpisode}</Link>
    </p>
  )
}
