// Invitations for the desk: eight cards on a sheet, or one poster, in the language of the patient. A QR code there is
// only the address of the practice's own page.

import './card.css'
import type { Language } from '@lende/wording'
import { Suspense, use, useDeferredValue, useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useLende } from '../../lende.tsx'
import { messagesIn } from '../../messages/messages-in.ts'
import type { Messages } from '../../messages/nl.ts'
import { QrPicture } from '../intake/qr-picture.tsx'
import { Choice } from '../settings/choice.tsx'
import { addressProblem, leadsHere, ownAddress, shortAddress } from './intake-address.ts'

const shapes = ['cards', 'poster'] as const
type Shape = (typeof shapes)[number]

export function CardPage() {
  const { messages, settings } = useLende()
  const say = messages.intakeRead
  const [address, setAddress] = useState(() => ownAddress(location.href))
  const [language, setLanguage] = useState<Language>(settings.language)
  const [shape, setShape] = useState<Shape>('cards')
  const shown = useDeferredValue(language)
  const id = useId()
  const problem = addressProblem(address)
  const isHere = problem === undefined && leadsHere(address)
  const mistake = problem === 'wrong' ? say.cardAddressWrong : say.cardAddressLong
  return (
    <div className="page invite-page stack" data-gap="wide">
      <div className="screen-only stack" data-gap="wide">
        <header className="stack" data-gap="tight">
          <h1>{say.cardTitle}</h1>
          <p className="soft">{say.cardAbout}</p>
        </header>
        <div className="field">
          <label htmlFor={id}>{say.cardAddress}</label>
          <p className="hint" id={`${id}-hint`}>
            {isHere ? say.cardAddressHere : say.cardAddressHint}
          </p>
          <input
            id={id}
            className="input invite-address"
            type="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? `${id}-hint` : `${id}-problem`}
          />
          {problem === undefined ? null : (
            <p className="mistake" role="alert" id={`${id}-problem`}>
              {mistake}
            </p>
          )}
        </div>
        <Choice<Language> label={say.cardLanguage} options={languageNames} value={language} choose={setLanguage} />
        <Choice<Shape>
          label={say.cardShape}
          options={shapes.map((one) => ({ value: one, name: say.cardShapes[one] }))}
          value={shape}
          choose={setShape}
        />
        <div>
          <Button kind="primary" isDisabled={problem !== undefined} onPress={() => print()}>
            {say.cardPrint}
          </Button>
        </div>
      </div>
      {problem === undefined ? (
        <Suspense fallback={null}>
          <Invitations address={address.trim()} language={shown} shape={shape} />
        </Suspense>
      ) : null}
    </div>
  )
}

const onASheet = [1, 2, 3, 4, 5, 6, 7, 8] as const

function Invitations({
  address,
  language,
  shape,
}: {
  readonly address: string
  readonly language: Language
  readonly shape: Shape
}) {
  const { intakeRead: say } = useLende().messages
  const { card } = use(messagesIn(language)).intakeRead
  const invitation = <Invitation address={address} say={card} />
  return (
    <section aria-label={say.cardPreview}>
      <h2 className="screen-only invite-title">{say.cardPreview}</h2>
      {shape === 'poster' ? (
        <div className="invite-poster" lang={language}>
          {invitation}
        </div>
      ) : (
        <ul className="invite-sheet" lang={language}>
          {onASheet.map((place) => (
            <li key={place} className={place === 1 ? 'invite-card' : 'invite-card print-only'}>
              {invitation}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Invitation({ address, say }: { readonly address: string; readonly say: Messages['intakeRead']['card'] }) {
  return (
    <div className="invite">
      <h3>{say.heading}</h3>
      <QrPicture className="qr-drawing" text={address} label={address} />
      <div className="invite-lines">
        {say.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="invite-no-phone">{say.noPhone}</p>
      <p className="invite-address-line">{shortAddress(address)}</p>
    </div>
  )
}
