// What proves the ledger: its head, noted elsewhere, and the whole of it, verified without this server.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { today } from '../../../today.ts'
import { WhyNot } from '../form.tsx'
import { Fold } from './fold.tsx'
import { takeFile } from './take-file.ts'
import { useTaken } from './use-taken.ts'

type Head = AnswerOf<'GET /api/ledger/head'>

export function LedgerProof({ head }: { readonly head: Head }) {
  const say = usePracticeMessages().patients
  return (
    <div className="patients-end">
      <Fold title={say.head}>{() => <NoteHead head={head} />}</Fold>
      <Fold title={say.wholeLedger}>{() => <TakeLedger />}</Fold>
    </div>
  )
}

function NoteHead({ head: { number, hash } }: { readonly head: Head }) {
  const say = usePracticeMessages().patients
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = (): void =>
    void navigator.clipboard.writeText(`${number} ${hash}`).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p>{say.headAbout}</p>
      <p className="patients-code numerals">
        <span className="soft">{number}</span> <code>{hash}</code>
      </p>
      <div className="row">
        <Button onPress={copy}>{say.copyHead}</Button>
        <p role="status" className="soft">
          {copied === null ? '' : copied ? say.copied : say.notCopied}
        </p>
      </div>
    </>
  )
}

function TakeLedger() {
  const say = usePracticeMessages().patients
  const name = `lende-ledger-${today()}.ndjson`
  const whole = useTaken(() => takeFile('api/ledger.ndjson', name))
  return (
    <>
      <p>{say.wholeLedgerAbout}</p>
      <WhyNot failure={whole.error} />
      <div className="row">
        <Button aria-disabled={whole.isPending} onPress={() => (whole.isPending ? undefined : whole.mutate(undefined))}>
          {say.takeLedger}
        </Button>
        <p className="soft" role="status">
          {whole.isPending ? say.copyComes : whole.isSuccess ? say.taken(name) : ''}
        </p>
      </div>
      <p>{say.verify}</p>
      <p className="patients-code">
        <code>npx lende ledger verify {name}</code>
      </p>
    </>
  )
}
