// For which of the professions that may get it a document is written.

import { useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'

export function RecipientChoice({
  recipients,
  recipient,
  choose,
}: {
  readonly recipients: readonly string[]
  readonly recipient: string | undefined
  readonly choose: (recipient: string) => void
}) {
  const say = useCareMessages().documents
  const { words } = useProduct()
  if (recipients.length < 2) return null
  return (
    <label className="documents-choice">
      <span className="soft">{say.recipient}</span>
      <select value={recipient} onChange={({ target }) => choose(target.value)}>
        {recipients.map((one) => (
          <option key={one} value={one}>
            {words.word('role', one)}
          </option>
        ))}
      </select>
    </label>
  )
}
