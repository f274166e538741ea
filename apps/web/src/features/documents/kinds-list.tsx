// What can be made: in groups, each with one sentence on what is in it and what is not; beside a document by name alone.

import type { DocumentKind } from '@lende/documents'
import { useId } from 'react'
import { Link } from 'wouter'
import { useConsult } from '../../consult/consult-store.ts'
import { useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import type { OfferedGroup } from './kinds.ts'
import { inGroups, placeOf } from './kinds.ts'

interface Offered {
  readonly kinds: readonly DocumentKind[]
}

export function AllKinds({ kinds }: Offered) {
  const say = useCareMessages().documents
  const isOfEpisode = useConsult()?.inHand != null
  return (
    <div className="page documents-all">
      <header className="stack" data-gap="tight">
        <h1>{say.title}</h1>
        <p className="soft">{isOfEpisode ? say.introOfEpisode : say.intro}</p>
      </header>
      {inGroups(kinds).map((one) => (
        <KindsOfGroup key={one.group} {...one} />
      ))}
    </div>
  )
}

function KindsOfGroup({ group, kinds }: OfferedGroup) {
  const say = useCareMessages().documents
  const kindWords = useKindWords()
  const id = useId()
  return (
    <section className="documents-group" aria-labelledby={id}>
      <h2 id={id}>{say.groups[group]}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link href={placeOf(kind)}>{kindWords(kind).name}</Link>
            <p className="soft">{kindWords(kind).about}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside a document, where there is room. */
export function KindsBeside({ kinds, kind }: Offered & { readonly kind: DocumentKind }) {
  const say = useCareMessages().documents
  const kindWords = useKindWords()
  return (
    <nav className="documents-beside screen-only" aria-label={say.title}>
      {inGroups(kinds).map((one) => (
        <div key={one.group}>
          <p className="soft small">{say.groups[one.group]}</p>
          <ul>
            {one.kinds.map((each) => (
              <li key={each}>
                <Link href={placeOf(each)} {...(each === kind ? { 'aria-current': 'page' } : {})}>
                  {kindWords(each).name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** How a kind is called and what is in it; the own record has its own screen and words. */
function useKindWords(): (kind: DocumentKind) => { readonly name: string; readonly about: string } {
  const say = useCareMessages().documents
  const { words } = useProduct()
  return (kind) =>
    kind === 'record-note'
      ? { name: say.note, about: say.noteAbout }
      : { name: words.text(`documents.${kind}.name`), about: words.text(`documents.${kind}.about`) }
}
