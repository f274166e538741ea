// Where an intake gives an age far from the one in the record: that it may be somebody else's.

import { AGE, isOtherAge } from '../../../consult/age-in-record.ts'
import type { Raw } from '../../../consult/consult.ts'
import { useConsult } from '../../../consult/consult-store.ts'
import type { Product } from '../../../product.ts'
import { rawInWords } from '../../intake-read/in-words.ts'
import { useSeldomMessages } from '../seldom-messages.ts'

export function OtherPerson({ said, product }: { readonly said: Raw | undefined; readonly product: Product }) {
  const inHand = useConsult()?.inHand ?? null
  return said !== undefined && inHand !== null && isOtherAge(said, inHand) ? (
    <Told said={rawInWords(AGE, said, product)} name={inHand.name} age={rawInWords(AGE, inHand.age ?? '', product)} />
  ) : null
}

function Told({ said, name, age }: { readonly said: string; readonly name: string; readonly age: string }) {
  const say = useSeldomMessages()
  return (
    <p className="notice" role="alert">
      <strong>{say.otherPerson(said, name, age)}</strong>
    </p>
  )
}
