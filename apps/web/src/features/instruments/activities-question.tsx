// Activities in the patient's own words, each with a number. At a follow-up they are the same ones, rated again.

import type { ActivitiesStructure } from '@lende/instruments'
import { useState } from 'react'
import { useMessages } from '../../lende.tsx'
import { ActivitiesForm } from './activities-form.tsx'
import type { Line } from './activity-lines.ts'
import { linesFor } from './activity-lines.ts'
import type { Asked } from './asked.ts'
import { earlierIn } from './earlier-scores.ts'
import { EntryChoice } from './entry-choice.tsx'
import type { Entry } from './filled-form.ts'
import { TotalsForm } from './totals-form.tsx'

export function ActivitiesQuestion(asked: Asked & { readonly structure: ActivitiesStructure }) {
  const { view, instrument, given, structure } = asked
  const say = useMessages().instruments
  const earlier = earlierIn(view.outcome.theCase, instrument)
  const [entry, setEntry] = useState<Entry>(() => firstEntry(given))
  const [lines, setLines] = useState<readonly Line[]>(() => linesFor(structure, given, earlier))
  return (
    <>
      <EntryChoice
        entry={entry}
        choose={setEntry}
        named={{ total: say.entryTotal, paper: say.entryActivities, here: say.entryHere }}
      />
      {entry === 'total' ? (
        <TotalsForm {...asked} />
      ) : (
        <ActivitiesForm {...asked} entry={entry} lines={lines} change={setLines} />
      )}
    </>
  )
}

function firstEntry(given: Asked['given']): Entry {
  if (given?.kind === 'total') return 'total'
  return given?.kind === 'activities' && given.form === 'official' ? 'paper' : 'here'
}
