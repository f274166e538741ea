import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { SelectField } from '../form.tsx'
import { dayOf, type Sent } from './happened.ts'
import { useKindName } from './kind-name.ts'

/** Which of the kept documents goes along; none where nothing is kept. */
export function DocumentChoice({
  documents,
  document,
  choose,
  mistake,
}: {
  readonly documents: readonly Sent[]
  readonly document: string
  readonly choose: (document: string) => void
  readonly mistake: string | undefined
}) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const nameOf = useKindName()
  if (documents.length === 0) return null
  const options = documents.map((one) => ({
    value: one.document,
    name: `${nameOf(one.kind)}, ${dayInWords(dayOf(one.sentAt), words)}`,
  }))
  return (
    <SelectField
      label={say.along}
      options={[{ value: '', name: say.nothingAlong }, ...options]}
      value={document}
      change={choose}
      mistake={mistake}
    />
  )
}
