// A new patient, with what was looked for already filled in, and those who might be the same beside it.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { today } from '../../../today.ts'
import { Form } from '../form.tsx'
import { Alike } from './alike.tsx'
import { birthDateIn, nameIn } from './looked-for.ts'
import type { Typed } from './particulars.tsx'
import { asKept, ParticularsFields } from './particulars.tsx'

export function RegisterPatient({ sought, cancel }: { readonly sought: string; readonly cancel: () => void }) {
  const { patients: say, practice } = usePracticeMessages()
  const { language } = useLende().settings
  const [, go] = useLocation()
  const [typed, setTyped] = useState<Typed>(() => ({ ...carriedOver(sought), language }))
  const register = useChange('POST /api/patients')
  const { familyName, givenName } = typed
  return (
    <div className="page stack" data-gap="wide">
      <h1>{say.register}</h1>
      <Form
        send={() =>
          void register.mutateAsync({ body: asKept(typed) }).then(
            ({ body: { patient } }) => go(`/practice/patients/${patient}`),
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
          type={(some) => setTyped({ ...typed, ...some })}
          failure={register.error}
          afterNames={
            familyName !== '' && givenName !== '' ? (
              <Button
                kind="quiet"
                className="patients-swap"
                onPress={() => setTyped({ ...typed, familyName: givenName, givenName: familyName })}
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
