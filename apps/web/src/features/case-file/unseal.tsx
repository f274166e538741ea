// The passphrase of a sealed case. A wrong one and a damaged file look the same, and are told as one.

import { useEffect, useRef, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { Passphrase } from './passphrase.tsx'
import type { SealedCase } from './sealed-case.ts'
import { canSeal, unseal } from './sealed-case.ts'

export function Unseal({
  name,
  sealed,
  opened,
}: {
  readonly name: string
  readonly sealed: SealedCase
  readonly opened: (text: string) => Promise<void>
}) {
  const say = useMessages().caseFile
  const [passphrase, setPassphrase] = useState('')
  const [progress, setProgress] = useState<'asking' | 'opening' | 'shut'>('asking')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  if (!canSeal()) return <p className="notice">{say.cannotSeal}</p>
  const open = async (): Promise<void> => {
    setProgress('opening')
    const text = await unseal(sealed, passphrase)
    if (text !== undefined) return opened(text)
    setProgress('shut')
    field.current?.focus()
    field.current?.select()
  }
  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p>{say.isSealed(name)}</p>
      <Passphrase
        label={say.passphrase}
        value={passphrase}
        change={(typed) => {
          setPassphrase(typed)
          setProgress('asking')
        }}
        mistake={progress === 'shut' ? say.cannotOpen : undefined}
        field={field}
      />
      <div role="status" className="row">
        <Button kind="primary" type="submit" isDisabled={progress === 'opening' || passphrase === ''}>
          {say.open}
        </Button>
        {progress === 'opening' ? <span>{say.reading}</span> : null}
      </div>
    </form>
  )
}
