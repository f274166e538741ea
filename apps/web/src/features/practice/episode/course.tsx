// How it goes: what was measured at every assessment that stands, as the consult draws it.

import { useMemo } from 'react'
import { freshState } from '../../../consult/consult-store.ts'
import { tryOutcome } from '../../../consult/use-outcome.ts'
import { useLende, useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { TrendPanel } from '../../instruments/trend-panel.tsx'
import { Told } from '../told.tsx'
import { consultThen } from './consult-for.ts'
import { type Episode, type Kept, type Listed, useKept } from './kept.ts'

export function Course({ stand }: { readonly episode: Episode; readonly stand: readonly Listed[] }) {
  const kept = useKept(
    stand.map(({ assessment }) => assessment),
    stand.length > 0,
  )
  if (stand.length === 0) return null
  return <Told query={kept}>{(all) => <Drawn all={all} />}</Told>
}

function Drawn({ all }: { readonly all: readonly Kept[] }) {
  const { episode: say } = usePracticeMessages()
  const { settings } = useLende()
  const product = useProduct()
  const view = useMemo(() => {
    const last = all.at(-1)
    if (last === undefined) return null
    const consult = consultThen(last, all.slice(0, -1))
    const tried = tryOutcome(consult, product, last.role, settings.country)
    return tried.ok ? { state: freshState(consult), product, outcome: tried.value } : null
  }, [all, product, settings.country])
  return view === null ? (
    <p className="notice">{say.courseUnread}</p>
  ) : (
    <div className="episode-course">
      <TrendPanel view={view} />
    </div>
  )
}
