import type { Words } from '@lende/wording'
import { useMessages } from '../../lende.tsx'

/** What the patient wants or fears, in the patient's own sentences. */
export function Wants({ words, wants }: { readonly words: Words; readonly wants: readonly string[] }) {
  const say = useMessages().intakeRead
  return (
    <section className="said-wants stack" data-gap="tight">
      <h2>{say.wantsTitle}</h2>
      {wants.length === 0 ? (
        <p className="soft">{say.wantsNothing}</p>
      ) : (
        <ul className="stack" data-gap="tight">
          {wants.map((want) => (
            <li key={want}>{words.text(want)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
