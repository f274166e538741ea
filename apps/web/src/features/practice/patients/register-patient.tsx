// A new patient, with what was looked for already filled in, and those who might be the same beside it.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { useAskBeforeLeaving } from '../../../practice/use-ask-before-leaving.ts'
import { today } from '../../../today.ts'
import { Form } from '../form.tsx'
import { Alike } from './alike.tsx'
import { draft, forgetDraft, keepDraft } from './draft.ts'
import { birthDateIn, nameIn } from './looked-for.ts'
import type { Typed } from './particulars.tsx'
import { asKept, ParticularsFields } from './particulars.tsx'

export function RegisterPatient() {
  const { patients: say, practice } = usePracticeMessages()
  const { language } = useLende().settings
  const [, go] = useLocation()
  const [typed, setTyped] = useState<Typed>(() => draft().typed ?? { ...carriedOver(draft().sought), language })
  const type = (some: Partial<Typed>): void => {
    setTyped({ ...typed, ...some })
    keepDraft({ typed: { ...typed, ...some } })
  }
  const cancel = (): void => {
    keepDraft({ typed: null })
    go('/practice')
  }
  const register = useChange('POST /api/patients')
  const { familyName, givenName } = typed
  useAskBeforeLeaving(!register.isSuccess && [familyName, givenName, typed.birthDate, typed.ownNumber].some(Boolean))
  return (
    <div className="page stack" data-gap="wide">
      <h1>{say.register}</h1>
      <Form
        send={() =>
          void register.mutateAsync({ body: asKept(typed) }).then(
            ({ body: { patient } }) => {
              forgetDraft()
              go(`/practice/patients/${patient}`, { replace: true })
            },
            () => undefined,
          )
        }
        isBusy={register.isPending}
        failure={register.error}
        does={say.registerDo}
        beside={<Button onPress={cancel}>{practice.cancel}</Button>}
      >
        <ParticularsFields
          typed={typed}
          type={type}
          failure={register.error}
          afterNames={
            familyName !== '' && givenName !== '' ? (
              <Button
                kind="quiet"
                className="patients-swap"
                onPress={() => type({ familyName: givenName, givenName: familyName })}
              >
                {say.swapNames}
              </Button>
            ) : null
          }
        />
        <Alike typed={typed} />
      </Form>
    </div>
  )
}

function carriedOver(sought: string): Omit<Typed, 'language'> {
  const names = nameIn(sought, today())
  const birthDate = birthDateIn(sought, today())
  const isNumber = names.familyName === '' && birthDate === ''
  return { ...names, birthDate, ownNumber: isNumber ? sought.trim().slice(0, 40) : '' }
}
