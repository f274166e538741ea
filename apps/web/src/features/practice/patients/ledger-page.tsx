// Who saw and did what, entry by entry, the newest first; and how to prove that nobody changed it.

import './patients.css'
import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { Told } from '../told.tsx'
import { LedgerEntries } from './ledger-entries.tsx'
import { LedgerProof } from './ledger-proof.tsx'

const pageSize = 50

export function LedgerPage() {
  const { patients: say, practice } = usePracticeMessages()
  const head = useTold('GET /api/ledger/head', {})
  return (
    <div className="page stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{practice.places.ledger}</h1>
        <p className="soft">{say.ledgerAbout}</p>
      </header>
      <Told query={head}>
        {(body) => (
          <>
            <LedgerProof head={body} />
            <Entries last={body.number} />
          </>
        )}
      </Told>
    </div>
  )
}

/** The page stays where it is while the ledger grows: reading it is written down too. */
function Entries({ last }: { readonly last: number }) {
  const say = usePracticeMessages().patients
  const [after, goTo] = useState(Math.max(0, last - pageSize))
  const told = useTold('GET /api/ledger', { query: { after, limit: pageSize } })
  return (
    <section className="stack">
      <h2>{say.entries}</h2>
      <Told query={told}>
        {({ items, people }) => {
          const end = items.at(-1)?.number ?? after
          return (
            <>
              <p className="soft numerals" role="status">
                {say.entriesShown(after + 1, end, last)}
              </p>
              {end >= last ? null : (
                <div className="row">
                  <Button onPress={() => goTo(end)}>{say.later}</Button>
                  <Button kind="quiet" onPress={() => goTo(Math.max(0, last - pageSize))}>
                    {say.latest}
                  </Button>
                </div>
              )}
              <LedgerEntries items={items.toReversed()} people={people} />
              {after === 0 ? null : (
                <div>
                  <Button onPress={() => goTo(Math.max(0, after - pageSize))}>{say.earlier}</Button>
                </div>
              )}
            </>
          )
        }}
      </Told>
    </section>
  )
}
