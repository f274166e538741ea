// The case as a file of one's own, plain or under a passphrase. The page keeps nothing; what is not saved is lost.

import './case-file.css'
import { Suspense, useRef, useState } from 'react'
import { Link } from 'wouter'
import { caseOf } from '../../consult/consult.ts'
import type { ConsultState } from '../../consult/consult-store.ts'
import { consultStore, useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages, useProduct } from '../../lende.tsx'
import { NotTheRecord } from '../consult/in-hand/not-the-record.tsx'
import { Choice } from '../settings/choice.tsx'
import { ClearConsult } from './clear-consult.tsx'
import { download } from './download.ts'
import { defaultName, fileName } from './file-name.ts'
import { Passphrase } from './passphrase.tsx'
import { canSeal, isLongEnough, seal } from './sealed-case.ts'
import { isUnderWay } from './under-way.ts'

export function SavePage() {
  const state = useConsult()
  const say = useMessages().caseFile
  if (isUnderWay(state)) return <Save state={state} />
  return (
    <div className="page case-file stack">
      <h1>{say.nothingTitle}</h1>
      <p>{say.nothing}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href="/consult">
          {say.toConsult}
        </Link>
        <Link className="button" href="/open">
          {say.openTitle}
        </Link>
      </div>
    </div>
  )
}

type Protection = 'plain' | 'sealed'
type Progress = { readonly kind: 'asking' | 'sealing' } | { readonly kind: 'saved'; readonly name: string }

function Save({ state: { consult, inHand } }: { readonly state: ConsultState }) {
  const say = useMessages().caseFile
  const { guideline } = useProduct()
  const [name, setName] = useState(defaultName(consult.on))
  const [protection, setProtection] = useState<Protection>('plain')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setTried] = useState(false)
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' })
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const isSealed = protection === 'sealed' && canSeal()
  const wrong = isSealed ? mistakeIn(passphrase, again) : undefined
  const mistake = isTried ? wrong : undefined

  const save = async (): Promise<void> => {
    setTried(true)
    setProgress({ kind: isSealed && wrong === undefined ? 'sealing' : 'asking' })
    if (wrong !== undefined) return (wrong === 'too-short' ? first : second).current?.focus()
    const offered = fileName(name, consult.on, isSealed)
    const text = JSON.stringify(caseOf(consult, guideline.edition), undefined, isSealed ? 0 : 1)
    download(isSealed ? JSON.stringify(await seal(text, passphrase)) : `${text}\n`, offered)
    // What was answered while it was being sealed is not in the file.
    if (consultStore.read()?.consult === consult) consultStore.saved()
    setPassphrase('')
    setAgain('')
    setTried(false)
    setProgress({ kind: 'saved', name: offered })
  }

  return (
    <div className="page case-file stack" data-gap="wide">
      <header className="stack" data-gap="tight">
        <h1>{say.saveTitle}</h1>
        <p className="soft">{say.saveAbout}</p>
      </header>
      {inHand === null || inHand.recorded === consult ? null : (
        <Suspense fallback={null}>
          <NotTheRecord />
        </Suspense>
      )}
      <form
        className="stack"
        data-gap="wide"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FileNameField name={name} change={setName} ending={isSealed ? '.lende' : '.json'} />
        <ProtectionChoice protection={protection} choose={setProtection} />
        {isSealed ? (
          <div className="stack">
            <Passphrase
              label={say.passphrase}
              about={say.passphraseAbout}
              value={passphrase}
              change={setPassphrase}
              mistake={mistake === 'too-short' ? say.tooShort : undefined}
              field={first}
            />
            <Passphrase
              label={say.passphraseAgain}
              value={again}
              change={setAgain}
              mistake={mistake === 'not-the-same' ? say.notTheSame : undefined}
              field={second}
            />
          </div>
        ) : null}
        <div className="stack">
          <div>
            <Button kind={inHand === null ? 'primary' : 'plain'} type="submit" isDisabled={progress.kind === 'sealing'}>
              {say.save}
            </Button>
          </div>
          <div role="status">
            {progress.kind === 'sealing' ? <p>{say.sealing}</p> : null}
            {progress.kind === 'saved' ? <p className="notice">{say.saved(progress.name)}</p> : null}
          </div>
        </div>
      </form>
      <div className="row">
        <Link className="button" href="/consult">
          {say.toConsult}
        </Link>
        <ClearConsult />
      </div>
    </div>
  )
}

function mistakeIn(passphrase: string, again: string): 'too-short' | 'not-the-same' | undefined {
  if (!isLongEnough(passphrase)) return 'too-short'
  return passphrase === again ? undefined : 'not-the-same'
}

/** Where the browser cannot encrypt, the page says so and the plain file stays. */
function ProtectionChoice({
  protection,
  choose,
}: {
  readonly protection: Protection
  readonly choose: (protection: Protection) => void
}) {
  const say = useMessages().caseFile
  if (!canSeal()) return <p className="notice">{say.cannotSeal}</p>
  return (
    <Choice
      label={say.protection}
      about={protection === 'sealed' ? say.sealedAbout : say.plainAbout}
      options={[
        { value: 'plain', name: say.plain },
        { value: 'sealed', name: say.sealed },
      ]}
      value={protection}
      choose={choose}
    />
  )
}

function FileNameField({
  name,
  change,
  ending,
}: {
  readonly name: string
  readonly change: (name: string) => void
  readonly ending: string
}) {
  const say = useMessages().caseFile
  return (
    <div className="field">
      <label htmlFor="case-file-name">{say.name}</label>
      <span className="hint" id="case-file-name-about">
        {say.nameAbout}
      </span>
      <div className="file-name">
        <input
          id="case-file-name"
          className="input"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={name}
          onChange={({ target }) => change(target.value)}
          aria-describedby="case-file-name-about"
        />
        <span className="soft">{ending}</span>
      </div>
    </div>
  )
}
