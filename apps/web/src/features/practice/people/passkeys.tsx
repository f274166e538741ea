// One's passkeys: each by its name, to be removed; another to be added on this device.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { isKind, known, useChange, useTold } from '../../../practice/queries.ts'
import { PasskeySetUp } from '../sign-in/passkey-set-up.tsx'
import { canUsePasskeys } from '../sign-in/passkeys.ts'
import { Told } from '../told.tsx'
import { Confirm } from './confirm.tsx'
import { dayOf } from './moment.ts'

type Passkey = AnswerOf<'GET /api/second-factor'>['passkeys'][number]

export function Passkeys({ show }: { readonly show: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().people
  const factors = useTold('GET /api/second-factor', {})
  return (
    <Told query={factors}>
      {({ passkeys }) => (
        <>
          {passkeys.length === 0 ? (
            <p className="soft">{say.noPasskeys}</p>
          ) : (
            <ul className="staff-lines">
              {passkeys.map((one) => (
                <Line key={one.credential} {...one} />
              ))}
            </ul>
          )}
          {canUsePasskeys() ? <AddPasskey show={show} /> : null}
        </>
      )}
    </Told>
  )
}

function Line({ credential, name, since, used }: Passkey) {
  const { people: say, practice } = usePracticeMessages()
  const { language } = useLende().settings
  const remove = useChange('POST /api/passkeys/remove')
  // What is there and cannot be removed is the last of all.
  const isLast = isKind(remove.error, 'not-found')
  return (
    <li>
      <div className="staff-line">
        <strong>{name}</strong>
        <span className="soft small">
          {say.passkeySince(dayOf(language, since))},{' '}
          {used === null ? say.passkeyUnused : say.passkeyUsed(dayOf(language, used))}
        </span>
      </div>
      <Confirm
        label={say.remove}
        named={practice.labelled(say.remove, name)}
        title={say.removePasskey(name)}
        means={say.removePasskeyMeans}
        yes={say.remove}
        doing={remove}
        refusal={isLast ? say.lastFactor : undefined}
        act={() => remove.mutateAsync({ body: { credential } })}
      />
    </li>
  )
}

function AddPasskey({ show }: { readonly show: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().people
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{say.addPasskey}</Button>
  return (
    <div className="staff-setting">
      <PasskeySetUp
        entered={(codes) => {
          setOpen(false)
          show(codes)
          void known.invalidateQueries()
        }}
      />
    </div>
  )
}
