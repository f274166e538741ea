// One number: a button for each, so that none is an answer before somebody gave it. Pressing answers at once.

import type { Instrument, Observation, SingleStructure } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { useId, useState } from 'react'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Asked } from './asked.ts'
import { earlierIn } from './earlier-scores.ts'
import { observationRaw } from './filled-form.ts'
import { pointChoices } from './rating-choices.tsx'
import { ScoreSoFar } from './score-so-far.tsx'

/** The place and period that a number is about; neither is stated for a bare number. */
type About = Pick<Observation, 'site' | 'recall'>

export function SingleQuestion({
  view,
  instrument,
  given,
  answer,
  structure,
}: Asked & { readonly structure: SingleStructure }) {
  const say = useMessages().instruments
  const { words } = view.product
  const noted = given?.kind === 'observations' ? given.observations : []
  const before = lastObservations(earlierIn(view.outcome.theCase, instrument))
  const [about, setAbout] = useState<About>(noted[0] ?? before[0] ?? {})
  const [isOfficial, setOfficial] = useState(given?.form === 'official')
  const { min, max } = structure.scale
  const chosen = noted.find((one) => sameAbout(one, about))?.value
  const last = before.find((one) => sameAbout(one, about))
  const isStated = about.site !== undefined
  const text = (key: string): string => words.text(`instrument.${instrument.instrument}.${key}`)
  return (
    <div className="stack">
      <div className="scale-block">
        <div className="answers" data-scale>
          {pointChoices(min.value, max.value).map(({ value, press }) => (
            <AnswerButton
              key={value}
              label={value}
              hint={press === value ? undefined : press}
              chosen={String(chosen) === value}
              answer={() =>
                answer(
                  observationRaw(noted, { ...about, value: Number(value) }, isOfficial ? 'official' : 'own-labels'),
                )
              }
            />
          ))}
        </div>
        <p className="scale-ends soft small">
          <span>{words.labelled(String(min.value), text('structure.scale.min.label'))}</span>
          <span>{words.labelled(String(max.value), text('structure.scale.max.label'))}</span>
        </p>
      </div>
      {last === undefined ? null : <p className="soft last-time">{say.lastTime(String(last.value))}</p>}
      {noted.length > 1 || (noted.length === 1 && chosen === undefined) ? (
        <p className="soft">{say.noted(notedInWords(noted, instrument, words))}</p>
      ) : null}
      {given === undefined || given.kind === 'absent' ? null : (
        <ScoreSoFar view={view} instrument={instrument} administration={given} />
      )}
      <AboutChoice instrument={instrument} structure={structure} words={words} about={about} choose={setAbout} />
      {isStated ? (
        <label className="tick small">
          <input type="checkbox" checked={isOfficial} onChange={({ target }) => setOfficial(target.checked)} />
          {say.officialForm}
        </label>
      ) : null}
    </div>
  )
}

const lastObservations = (earlier: ReturnType<typeof earlierIn>): readonly Observation[] => {
  const last = earlier.at(-1)?.administration
  return last?.kind === 'observations' ? last.observations : []
}

/** Place and period together, for one without the other says too little to compare with. */
function AboutChoice({
  instrument,
  structure,
  words,
  about,
  choose,
}: {
  readonly instrument: Instrument
  readonly structure: SingleStructure
  readonly words: Words
  readonly about: About
  readonly choose: (about: About) => void
}) {
  const say = useMessages().instruments
  const id = useId()
  const pairs: readonly Required<About>[] = Object.keys(structure.sites).flatMap((site) =>
    Object.keys(structure.recalls).map((recall) => ({ site, recall })),
  )
  if (pairs.length === 0) return null
  const at = pairs.findIndex((one) => sameAbout(one, about))
  return (
    <div className="about small">
      <label htmlFor={id} className="soft">
        {say.siteAndPeriod}
      </label>
      <select
        id={id}
        className="input"
        value={at}
        aria-describedby={`${id}-why`}
        onChange={({ target }) => choose(pairs[Number(target.value)] ?? {})}
      >
        <option value={-1}>{say.notStated}</option>
        {pairs.map((one, index) => (
          <option key={`${one.site} ${one.recall}`} value={index}>
            {aboutInWords(one, instrument, words)}
          </option>
        ))}
      </select>
      <span id={`${id}-why`} className="soft">
        {words.text(`instrument.${instrument.instrument}.wording.recall.note`)}
      </span>
    </div>
  )
}

const sameAbout = (one: About, other: About): boolean => one.site === other.site && one.recall === other.recall

export function aboutInWords({ site, recall }: About, { instrument }: Instrument, words: Words): string {
  if (site === undefined || recall === undefined) return ''
  const text = (key: string): string => words.text(`instrument.${instrument}.structure.${key}`)
  return `${text(`sites.${site}`)}, ${text(`recalls.${recall}`)}`
}

const notedInWords = (noted: readonly Observation[], instrument: Instrument, words: Words): string =>
  words.series(
    noted.map((one) => [aboutInWords(one, instrument, words), one.value].filter((part) => part !== '').join(' ')),
  )
