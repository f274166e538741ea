// The items of a form on one page, with what they come to so far always in sight.

import type { Problem } from '@lende/engine'
import type { Instrument, Item, ItemAnswer, ItemsStructure, Score } from '@lende/instruments'
import { answeringOf, readAdministration, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { answeredOf } from './answered-of.ts'
import type { Asked } from './asked.ts'
import type { Entry, Version } from './filled-form.ts'
import { formOf, itemsRaw } from './filled-form.ts'
import { formProblem } from './form-problem.ts'
import { ItemRow } from './item-row.tsx'
import { ScoreLine, ScoreSoFar } from './score-so-far.tsx'
import { VersionChoice } from './version-choice.tsx'
import type { Worded } from './wording-packs.ts'

export function ItemsForm({
  view,
  given,
  answer,
  worded,
  entry,
  answers,
  change,
}: Asked & {
  readonly worded: Worded
  readonly entry: Entry
  readonly answers: ReadonlyMap<string, ItemAnswer>
  readonly change: (answers: ReadonlyMap<string, ItemAnswer>) => void
}) {
  const say = useMessages().instruments
  const { words } = view.product
  const { instrument, pack } = worded
  const [version, setVersion] = useState<Version>(given?.form === 'official' ? instrument.version : null)
  const [mistake, setMistake] = useState<readonly Problem[] | 'nothing' | null>(null)
  const raw = itemsRaw(instrument, entry, answers, version)
  const read = readAdministration(instrument, raw, [])
  // Without a version the form cannot be taken in yet, but what stands on it can be added up.
  const shown = read.ok
    ? read
    : readAdministration(instrument, itemsRaw(instrument, entry, answers, instrument.version), [])
  const scored = shown.ok ? score(instrument, shown.value) : undefined
  const { answered, all } = scored === undefined ? { answered: 0, all: 0 } : answeredOf(instrument, scored)
  const structure = instrument.structure as ItemsStructure
  const isVersionAsked = entry === 'paper' && instrument['other-forms'] !== undefined
  const use = (): void => {
    if (!read.ok) setMistake(read.problems)
    else if ([...answers.values()].every((one) => one === 'not-asked')) setMistake('nothing')
    else answer(raw)
  }
  return (
    <form
      className="items-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        use()
      }}
    >
      {isVersionAsked ? (
        <VersionChoice instrument={instrument} words={words} chosen={version} choose={setVersion} />
      ) : null}
      <Intro
        worded={worded}
        words={words}
        isOwn={formOf(entry, instrument) !== 'official'}
        isVersionAsked={isVersionAsked}
      />
      <ol className="items">
        {structure.items.map((item, index) => (
          <ItemRow
            key={item.item}
            worded={worded}
            words={words}
            item={item}
            place={index + 1}
            group={groupAbove(structure.items, index)}
            answering={answeringOf(structure, item)}
            answer={answers.get(item.item) ?? 'not-asked'}
            attention={attentionTo(instrument, scored, item.item)}
            choose={(one) => {
              setMistake(null)
              change(new Map(answers).set(item.item, one))
            }}
          />
        ))}
      </ol>
      {pack === undefined ? null : <p className="soft small pack-notice">{instrument.wording.note}</p>}
      <div className="score-bar">
        <div aria-live="polite">
          {scored === undefined ? null : (
            <ScoreLine scored={scored} words={words} answered={say.answeredOf(answered, all)} />
          )}
        </div>
        <Button type="submit">{answered === all ? say.use : say.useAsBounds}</Button>
      </div>
      {mistake === null ? null : (
        <p className="mistake" role="alert">
          {mistake === 'nothing'
            ? say.nothingYet
            : mistake.map((problem) => formProblem(problem, words, say)).join(' ')}
        </p>
      )}
      {shown.ok && answered > 0 ? (
        <ScoreSoFar view={view} instrument={instrument} administration={shown.value} isBelowItems />
      ) : null}
    </form>
  )
}

/** The question above the items, whose words these are, and over which period it asks. */
function Intro({
  worded: { instrument, label, pack },
  words,
  isOwn,
  isVersionAsked,
}: {
  readonly worded: Worded
  readonly words: Words
  readonly isOwn: boolean
  readonly isVersionAsked: boolean
}) {
  const say = useMessages().instruments
  const { prompt, note, recall } = instrument.wording
  const period = isVersionAsked ? '' : label('wording.recall.note', recall.note)
  return (
    <div className="stack" data-gap="tight">
      <p>
        <strong>{label('wording.prompt.label', prompt.label)}</strong>
      </p>
      {isOwn ? (
        <p className="soft">{pack === undefined ? label('wording.note', note) : words.say('packTrial')}</p>
      ) : null}
      {period === '' ? null : <p className="soft small">{period}</p>}
      <p className="soft small keyboard-only">{say.itemKeys}</p>
    </div>
  )
}

/** What the answer to an item asks for by itself: its sentence stands where the answer was given. */
const attentionTo = ({ attention = {} }: Instrument, scored: Score | undefined, item: string): string | undefined =>
  Object.entries(attention).find(([id, one]) => one.item === item && scored?.attention?.[id] === 'yes')?.[0]

/** The group that begins with an item. */
const groupAbove = (items: readonly Item[], index: number): string | undefined => {
  const group = items[index]?.group
  return group === items[index - 1]?.group ? undefined : group
}
