// How long records are kept after their last episode, and whose is past it. Nothing is erased by itself.

import './patients.css'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { usePages } from '../../../practice/lists.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { Form, TextField, useMistake } from '../form.tsx'
import { useHere } from '../here.tsx'
import { More } from '../more.tsx'
import { Told } from '../told.tsx'
import { shortId } from './short-id.ts'
import { useDays } from './use-days.ts'
import { useWayBack } from './use-way-back.ts'

export function RetentionPage() {
  const { patients: say, practice } = usePracticeMessages()
  const told = useTold('GET /api/retention', { query: { limit: 1 } })
  return (
    <div className="page stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{practice.places.retention}</h1>
        <p className="soft">{say.retentionAbout}</p>
      </header>
      <Told query={told}>
        {({ years }) => (
          <>
            <Years years={years} />
            {years === null ? null : <PastRetention />}
          </>
        )}
      </Told>
    </div>
  )
}

function Years({ years }: { readonly years: number | null }) {
  const { patients: say, practice } = usePracticeMessages()
  const { role } = useHere().at
  const choose = useWayBack()
  return (
    <section className="stack" data-gap="tight">
      <p className="patients-years">{years === null ? say.noYears : say.keptFor(years)}</p>
      {role !== 'lead' ? null : choose.isOpen ? (
        <ChooseYears years={years} close={choose.close} />
      ) : (
        <div ref={choose.door}>
          <Button kind={years === null ? 'primary' : 'plain'} onPress={choose.open}>
            {years === null ? say.chooseYears : practice.change}
          </Button>
        </div>
      )}
    </section>
  )
}

function ChooseYears({ years, close }: { readonly years: number | null; readonly close: () => void }) {
  const { patients: say, practice } = usePracticeMessages()
  const [typed, type] = useState(years === null ? '' : String(years))
  const choose = useChange('POST /api/retention')
  const mistake = useMistake(choose.error)
  const isNumber = /^\d+$/.test(typed.trim())
  // Not a number at all is sent as none, so that the server refuses it.
  const chosen = isNumber ? Number(typed) : 0
  return (
    <Form
      send={() => void choose.mutateAsync({ body: { years: chosen } }).then(close, () => undefined)}
      isBusy={choose.isPending}
      failure={choose.error}
      does={practice.save}
      beside={<Button onPress={close}>{practice.cancel}</Button>}
    >
      <TextField
        label={say.years}
        hint={say.yearsHint}
        inputMode="numeric"
        maxLength={3}
        value={typed}
        change={type}
        mistake={isNumber ? mistake('/years') : mistake('/years') && practice.mistakes['wrong-format']}
        autoFocus
      />
    </Form>
  )
}

function PastRetention() {
  const say = usePracticeMessages().patients
  const { inWords } = useDays()
  const { query, more } = usePages('GET /api/retention', {})
  return (
    <section className="stack" data-gap="tight">
      <h2>{say.pastRetention}</h2>
      <Told query={query}>
        {(items) => (
          <>
            <p className="soft">{items.length === 0 ? say.nobodyPast : say.pastAbout}</p>
            <ul className="patients-lines">
              {items.map(({ patient, lastClosedOn }) => (
                <li key={patient}>
                  <Link className="patients-line" href={`/practice/patients/${patient}`}>
                    <span className="patients-name numerals">
                      {say.patient} {shortId(patient)}
                    </span>
                    <span className="soft numerals">{say.lastClosed(inWords(lastClosedOn))}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <More more={more} />
          </>
        )}
      </Told>
    </section>
  )
}
