// What is done at home: chosen together, built up as the advice allows, on paper and in the calendar of the patient.

import { useCareMessages } from '../../messages/care/care-messages.ts'
import './programme.css'
import type { Programme, ProgrammeContent } from '@lende/care'
import { offerFor } from '@lende/care'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { agreedIn } from '../../consult/consult.ts'
import type { Product } from '../../product.ts'
import { CareLinks } from '../care/care-links.tsx'
import { CarePage } from '../care/care-page.tsx'
import { ForHome } from './for-home.tsx'
import { MakeProgramme } from './make-programme.tsx'
import { NotNow } from './not-now.tsx'
import type { ProgrammeView } from './programme-view.ts'
import { Standing } from './standing.tsx'

export function ProgrammePage() {
  const say = useCareMessages().programme
  return (
    <CarePage title={say.title} empty={say.empty}>
      {({ state: { consult }, product, outcome }) => {
        const content = product.aids.programme
        return content === undefined ? null : (
          <ForAdvice consult={consult} outcome={outcome} product={product} content={content} />
        )
      }}
    </CarePage>
  )
}

function ForAdvice({
  consult,
  outcome: { advice, answers },
  product: { words, aids },
  content,
}: {
  readonly consult: Consult
  readonly outcome: Outcome
  readonly product: Product
  readonly content: ProgrammeContent
}) {
  const say = useCareMessages().programme
  const offer = offerFor(content, advice)
  const programme = agreedIn(consult).programme ?? null
  const view: ProgrammeView = {
    words,
    say,
    content,
    exercises: offer.exercises ? (aids.exercises?.exercises ?? []) : [],
    advice,
    answers,
    offer,
    programme,
  }
  return (
    <div className="page programme">
      <div className="programme-screen screen-only">
        <CareLinks />
        <h1>{say.title}</h1>
        {offer.ways.length === 0 ? <NotNow view={view} /> : <Body view={view} earlier={earlierOf(consult)} />}
      </div>
      {programme === null || offer.ways.length === 0 ? null : <ForHome view={view} programme={programme} />}
    </div>
  )
}

/** A programme of an earlier contact is looked at as it stands; one of today is put together. */
function Body({ view, earlier }: { readonly view: ProgrammeView; readonly earlier: Programme | null }) {
  const { programme } = view
  return earlier === null || programme === null ? (
    <MakeProgramme view={view} />
  ) : (
    <Standing view={view} programme={programme} />
  )
}

const earlierOf = (consult: Consult): Programme | null => agreedIn({ ...consult, agreed: {} }).programme ?? null
