// A fixed list of items: its totals from paper, its answers from paper, or asked here with whatever words there are.

import type { ItemAnswer, ItemsStructure } from '@lende/instruments'
import { useState } from 'react'
import { useMessages } from '../../lende.tsx'
import type { Asked } from './asked.ts'
import { EntryChoice } from './entry-choice.tsx'
import type { Entry } from './filled-form.ts'
import { ItemsForm } from './items-form.tsx'
import { PackLoader } from './pack-loader.tsx'
import { TotalsForm } from './totals-form.tsx'
import { useWorded } from './wording-packs.ts'

export function ItemsQuestion(asked: Asked & { readonly structure: ItemsStructure }) {
  const { view, instrument, given } = asked
  const say = useMessages().instruments
  const worded = useWorded(instrument, view.product.words)
  const [entry, setEntry] = useState<Entry>(() => firstEntry(given, worded.pack?.validated === 'yes'))
  const [answers, setAnswers] = useState<ReadonlyMap<string, ItemAnswer>>(
    given?.kind === 'items' ? given.ratings : new Map(),
  )
  return (
    <>
      <EntryChoice
        entry={entry}
        choose={setEntry}
        named={{ total: say.entryTotal, paper: say.entryItems, here: say.entryHere }}
      />
      {entry === 'total' ? (
        <TotalsForm {...asked} />
      ) : (
        <ItemsForm {...asked} worded={worded} entry={entry} answers={answers} change={setAnswers} />
      )}
      <PackLoader product={view.product} instrument={instrument} pack={worded.pack} loaded={() => setEntry('here')} />
    </>
  )
}

/** Official words first: those of paper, unless this page has them too. */
function firstEntry(given: Asked['given'], hasOfficialWords: boolean): Entry {
  if (given?.kind === 'total') return 'total'
  if (given?.kind === 'items') return given.form === 'official' && !hasOfficialWords ? 'paper' : 'here'
  return hasOfficialWords ? 'here' : 'total'
}
