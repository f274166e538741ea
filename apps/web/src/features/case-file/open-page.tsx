// A saved case comes back: chosen or dropped, read on this device, checked before anything of the page changes.

import './case-file.css'
import { useEffect, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { keepPage } from '../../design-system/keep-page.ts'
import { useMessages, useProduct } from '../../lende.tsx'
import { today } from '../../today.ts'
import { ChooseFile } from './choose-file.tsx'
import { otherEdition } from './go-on.ts'
import type { CaseFile } from './read-case-file.ts'
import { openCaseFile, readCaseFile } from './read-case-file.ts'
import { Refused } from './refused.tsx'
import { Unseal } from './unseal.tsx'
import { useBegin } from './use-begin.tsx'

type Step =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'read'; readonly name: string; readonly file: CaseFile }

export function OpenPage() {
  const say = useMessages().caseFile
  const product = useProduct()
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const { begin, question } = useBegin()
  useEffect(keepPage, [])

  const take = (name: string, file: CaseFile): void => {
    setStep({ kind: 'read', name, file })
    if (file.kind === 'case' && otherEdition(file.theCase, product.guideline.edition) === undefined) begin(file.theCase)
  }
  const open = async (file: File): Promise<void> => {
    setStep({ kind: 'reading' })
    take(file.name, await openCaseFile(file, product, today()))
  }
  const openText = async (name: string, text: string): Promise<void> =>
    take(name, await readCaseFile(text, product, today()))

  const goesOn = step.kind === 'read' && (step.file.kind === 'case' || step.file.kind === 'sealed')
  return (
    <div className="page case-file stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{say.openTitle}</h1>
        <p className="soft">{say.openAbout}</p>
      </header>
      <div className="stack" data-gap="tight">
        <ChooseFile choose={open} isFirst={!goesOn} />
        <p role="status">{step.kind === 'reading' ? say.reading : null}</p>
      </div>
      {step.kind === 'read' ? <Read {...step} openText={openText} begin={begin} /> : null}
      {question}
    </div>
  )
}

function Read({
  name,
  file,
  openText,
  begin,
}: {
  readonly name: string
  readonly file: CaseFile
  readonly openText: (name: string, text: string) => Promise<void>
  readonly begin: ReturnType<typeof useBegin>['begin']
}) {
  const say = useMessages().caseFile
  const { guideline } = useProduct()
  switch (file.kind) {
    case 'refused':
      return <Refused name={name} problems={file.problems} />
    case 'damaged-seal':
      return (
        <div className="notice" role="alert">
          <p>{say.damaged}</p>
          <p>{say.refusedMeans}</p>
        </div>
      )
    case 'sealed':
      return (
        <Unseal key={file.sealed.cipher.iv} name={name} sealed={file.sealed} opened={(text) => openText(name, text)} />
      )
    case 'case': {
      const then = otherEdition(file.theCase, guideline.edition)
      return then === undefined ? null : (
        <section className="notice stack" data-gap="tight">
          <h2>{say.otherEditionTitle}</h2>
          <p>{say.otherEdition(then, guideline.edition)}</p>
          <div>
            <Button kind="primary" autoFocus onPress={() => begin(file.theCase)}>
              {say.goOn}
            </Button>
          </div>
        </section>
      )
    }
  }
}
