// For whom the advice is read; turning to another role changes what is shown, never the consult.

import { Link } from 'wouter'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { CareLinks } from '../care/care-links.tsx'
import type { View } from '../consult/view.ts'
import { PATIENT } from './reading-view.ts'

export function AdviceHead({ view, turnTo }: { readonly view: View; readonly turnTo: (role: string) => void }) {
  const say = useMessages().advice
  const { product, outcome, state } = view
  const { words, guideline } = product
  const { role, on } = outcome.advice
  return (
    <header className="advice-head">
      <div className="advice-title">
        <h1>{say.title}</h1>
        <p className="print-only">
          {words.say('forRole', { role: words.word('role', role) })}, {words.say('onDay', { on })}
        </p>
        <div className="row screen-only advice-actions">
          <Link className="button" data-kind="quiet" href="/consult">
            {say.toConsult}
            <span className="key" aria-hidden="true">
              Esc
            </span>
          </Link>
          <Button kind="quiet" onPress={() => print()}>
            {say.print}
          </Button>
        </div>
      </div>
      <CareLinks />
      <label className="advice-role screen-only">
        <span className="soft">{say.forRole}</span>
        <select value={role} onChange={({ target }) => turnTo(target.value)}>
          {guideline.roles.map((one) => (
            <option key={one} value={one}>
              {words.word('role', one)}
            </option>
          ))}
        </select>
      </label>
      {role === state.consult.role ? null : (
        <p className="soft small">{say.otherRole(words.word('role', state.consult.role))}</p>
      )}
      {role === PATIENT ? <p className="notice">{say.forPatient}</p> : null}
    </header>
  )
}
