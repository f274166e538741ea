// A new programme: what, from where, in which steps, on which days. It is agreed as it stands, with every choice.

import type { Chosen, ProgrammeWay } from '@lende/care'
import { inWay, toggled } from '@lende/care'
import { memo, useCallback, useDeferredValue, useState } from 'react'
import { ItemCard } from './item-card.tsx'
import { Picker } from './picker.tsx'
import type { ProgrammeView } from './programme-view.ts'
import { agree, programmeNow, stillFits } from './programme-view.ts'
import { NoLongerFits, WayChoice } from './way-choice.tsx'
import { FirstWeeks, When } from './when.tsx'
import { WhyNumbers } from './why-numbers.tsx'

export function MakeProgramme({ view }: { readonly view: ProgrammeView }) {
  const { say, offer, content, programme, advice } = view
  const [wished, wish] = useState<ProgrammeWay | null>(null)
  const way = programme?.way ?? wished ?? offer.ways[0]?.way ?? 'free'
  const fits = programme === null || stillFits(view, programme)
  // What is pressed or typed is drawn first; one more or less on the list, and the days and weeks that follow from it, come
  // in the frame after it.
  const settled = useDeferredValue(view)
  const isAsLong = settled.programme?.items.length === programme?.items.length
  const { on } = advice
  const choose = useCallback(
    (chosen: Chosen) => agree(toggled(programmeNow(), chosen, { on, way, content })),
    [on, way, content],
  )
  return (
    <>
      {offer.exercises ? null : <p>{say.onlyActivities}</p>}
      {programme === null ? null : <NoLongerFits view={view} programme={programme} />}
      <WayChoice
        view={view}
        now={way}
        choose={(next) => (programme === null ? wish(next) : agree(inWay(programme, next, advice.on, content)))}
      />
      {fits ? <WhatToChoose view={isAsLong ? settled : view} choose={choose} /> : null}
      {programme !== null && fits ? <Items view={isAsLong ? view : settled} /> : null}
      <OnWhichDays view={settled} />
    </>
  )
}

const WhatToChoose = memo(Picker)

const OnWhichDays = memo(function OnWhichDays({ view }: { readonly view: ProgrammeView }) {
  const { programme } = view
  return (
    <>
      {programme !== null && stillFits(view, programme) ? (
        <>
          <When view={view} programme={programme} />
          <FirstWeeks view={view} programme={programme} />
        </>
      ) : null}
      <WhyNumbers view={view} />
    </>
  )
})

const Items = memo(function Items({ view }: { readonly view: ProgrammeView }) {
  const { words, say, programme } = view
  if (programme === null) return null
  return (
    <section className="programme-part">
      <h2>{say.chosen}</h2>
      {programme.items.every(({ amount }) => amount !== undefined) ? null : (
        <p className="soft">{words.text('programme.trial')}</p>
      )}
      <ol className="programme-items">
        {programme.items.map((item, place) => (
          <ItemCard
            key={`${item.exercise ?? ''} ${item.activity ?? ''} ${item.unit}`}
            view={view}
            programme={programme}
            place={place}
          />
        ))}
      </ol>
    </section>
  )
})
