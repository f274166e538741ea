// From an episode to its consult. Where answers would be lost, it asks first; what cannot be read is told, and nothing changes.

import '../../case-file/case-file.css'
import type { Problem } from '@lende/engine'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { InHand } from '../../../consult/consult-store.ts'
import { consultStore } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { useLende, useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { NotDone } from '../../../practice/ask.ts'
import { Refused } from '../../case-file/refused.tsx'
import { useOnsetOfRecord } from '../../consult/in-hand/use-onset-of-record.ts'
import { WhyNot } from '../form.tsx'
import { ageInRecord, consultFor, type Wanted } from './consult-for.ts'
import { readOfRecord } from './of-record.ts'

interface Asked {
  readonly wanted: Wanted
  readonly of: Pick<InHand, 'episode' | 'name'>
}

interface Standing {
  readonly isBusy: boolean
  readonly failure: NotDone | null
  readonly problems: readonly Problem[] | null
}

const still: Standing = { isBusy: false, failure: null, problems: null }

export function useBeginConsult(): {
  readonly begin: (asked: Asked) => void
  readonly isBusy: boolean
  /** What is asked or told before it begins. */
  readonly told: ReactNode
} {
  const product = useProduct()
  const [, go] = useLocation()
  useOnsetOfRecord(false)
  const [standing, setStanding] = useState(still)
  const [waiting, setWaiting] = useState<Asked | null>(null)
  const start = async ({ wanted, of }: Asked): Promise<void> => {
    setWaiting(null)
    setStanding({ ...still, isBusy: true })
    try {
      const { patient: name, born } = await readOfRecord(of.episode)
      const age = ageInRecord(born, wanted.on, product)
      const begun = await consultFor(wanted, age, product)
      setStanding(begun.ok ? still : { ...still, problems: begun.problems })
      if (!begun.ok) return
      const { consult } = begun
      const recorded = wanted.instead === null ? null : consult
      consultStore.resumeFor({ ...of, name, assessment: wanted.instead, because: '', recorded, age }, consult)
      go('/consult')
    } catch (failure) {
      setStanding({ ...still, failure: failure instanceof NotDone ? failure : new NotDone('unreachable') })
    }
  }
  const begin = (asked: Asked): void => {
    if (standing.isBusy) return
    if (consultStore.read()?.unsaved) setWaiting(asked)
    else void start(asked)
  }
  const told = (
    <>
      <Told standing={standing} />
      <AskFirst waiting={waiting} start={start} cancel={() => setWaiting(null)} />
    </>
  )
  return { begin, isBusy: standing.isBusy, told }
}

function Told({ standing: { isBusy, failure, problems } }: { readonly standing: Standing }) {
  const { episode: say, practice } = usePracticeMessages()
  return (
    <>
      <p role="status" className="visually-hidden">
        {isBusy ? practice.loading : ''}
      </p>
      <WhyNot failure={failure} />
      {problems === null ? null : <Refused name={say.theRecord} problems={problems} />}
    </>
  )
}

function AskFirst({
  waiting,
  start,
  cancel,
}: {
  readonly waiting: Asked | null
  readonly start: (asked: Asked) => void
  readonly cancel: () => void
}) {
  const { messages } = useLende()
  const { episode: say } = usePracticeMessages()
  const open = consultStore.read()?.inHand ?? null
  return (
    <Dialog title={messages.caseFile.unsavedTitle} isOpen={waiting !== null} onClose={cancel}>
      <p>{open === null ? say.unsavedMeans : say.unsavedFor(open.name)}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href={open === null ? '/save' : '/advice'}>
          {open === null ? messages.caseFile.saveFirst : say.toRecord}
        </Link>
        <Button onPress={() => (waiting === null ? undefined : start(waiting))}>{messages.caseFile.openAnyway}</Button>
        <Button kind="quiet" onPress={cancel}>
          {messages.shell.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
