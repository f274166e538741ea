// At the question of the age: what the record says, and, before an age far from it is used, that it is another.

import { AGE } from '../../../consult/age-in-record.ts'
import type { Raw } from '../../../consult/consult.ts'
import type { InHand } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import type { Product } from '../../../product.ts'
import { rawInWords } from '../../intake-read/in-words.ts'
import { useSeldomMessages } from '../seldom-messages.ts'

export function AgeInRecord({
  inHand: { name, age },
  doubted,
  use,
  product,
}: {
  readonly inHand: InHand
  /** What was answered and is not used yet. */
  readonly doubted: Raw | null
  readonly use: (raw: Raw) => void
  readonly product: Product
}) {
  const say = useSeldomMessages()
  if (age === null) return null
  const [said, recorded] = [doubted ?? age, age].map((raw) => rawInWords(AGE, raw, product)) as [string, string]
  if (doubted === null) return <p className="soft">{say.age(recorded)}</p>
  return (
    <div className="notice stack" role="alert">
      <p>{say.otherAge(said, name, recorded)}</p>
      <div className="row">
        <Button kind="primary" onPress={() => use(age)}>
          {say.asRecord(recorded)}
        </Button>
        <Button onPress={() => use(doubted)}>{say.allTheSame(said)}</Button>
      </div>
    </div>
  )
}
