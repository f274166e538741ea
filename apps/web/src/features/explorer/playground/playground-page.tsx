// What if: answers are given or taken back, and the advice is worked out at once. Apart from any consult, and kept nowhere.

import './playground.css'
import type { Country } from '@lende/wording'
import { problemInWords } from '@lende/wording'
import { use, useMemo, useState } from 'react'
import type { Outcome, Raw } from '../../../consult/consult.ts'
import { emptyConsult, outcomeOf } from '../../../consult/consult.ts'
import { besides } from '../../../explorer-data.ts'
import { useLende } from '../../../lende.tsx'
import type { Product } from '../../../product.ts'
import { productIn } from '../../../product.ts'
import { today } from '../../../today.ts'
import { NotFound, Page } from '../page.tsx'
import { useExplorer } from '../use-explorer.ts'
import type { Beginning } from './beginnings.ts'
import { BLANK, beginningOf } from './beginnings.ts'
import { Result, UrgencyLine } from './result.tsx'
import type { Trial } from './trial.ts'
import { TryFacts } from './try-facts.tsx'

export function PlaygroundPage({ start = BLANK }: { readonly start?: string | undefined }) {
  const content = use(besides())
  const beginning = useMemo(() => beginningOf(content, start, today()), [content, start])
  return beginning === undefined ? <NotFound /> : <Playground start={start} beginning={beginning} />
}

function Playground({ start, beginning }: { readonly start: string; readonly beginning: Beginning }) {
  const { settings } = useLende()
  const { words, say } = useExplorer()
  const [from, setFrom] = useState({ name: start, beginning })
  const [trial, setTrial] = useState<Trial>(() => trialOf(beginning, settings.role, settings.country))
  const product = use(productIn(settings.language, trial.country))
  const [mistake, setMistake] = useState<{ readonly fact: string; readonly text: string } | null>(null)
  const now = outcomeFor(trial, product)
  const before = outcomeFor({ ...trial, given: from.beginning.given }, product)

  /** Takes other answers, unless they cannot be read: then says why. */
  const take = (given: ReadonlyMap<string, Raw>, fact: string): void => {
    const next = { ...trial, given }
    const outcome = tried(next, product)
    if (outcome.ok) setTrial(next)
    setMistake(
      outcome.ok
        ? null
        : { fact, text: outcome.problems.map((one) => problemInWords(one, settings.language)).join(' ') },
    )
  }
  const answer = (answers: readonly (readonly [string, Raw])[]): void =>
    take(new Map([...trial.given, ...answers]), answers[0]?.[0] ?? '')
  const forget = (id: string): void => take(new Map([...trial.given].filter(([fact]) => fact !== id)), id)
  const result = { trial, product, now, before, answer }
  const begin = (name: string, chosen: Beginning): void => {
    setFrom({ name, beginning: chosen })
    setTrial(trialOf(chosen, trial.role, trial.country))
    setMistake(null)
  }
  return (
    <Page title={say.sections.playground}>
      <p className="trial-lead">
        {say.trialLead} <strong>{say.trialIsNot}</strong>
      </p>
      <div className="trial-choices">
        <Begin name={from.name} begin={begin} />
        <label className="field">
          <span className="label">{say.forRole}</span>
          <select
            className="input"
            value={trial.role}
            onChange={({ target }) => setTrial({ ...trial, role: target.value })}
          >
            {product.guideline.roles.map((role) => (
              <option key={role} value={role}>
                {product.words.word('role', role)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{say.country}</span>
          <select
            className="input"
            value={trial.country}
            onChange={({ target }) => setTrial({ ...trial, country: target.value as Country })}
          >
            {(['be', 'nl'] as const).map((country) => (
              <option key={country} value={country}>
                {words.word('country', country)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="soft trial-story">
        {words.text(words.has(`patient.${from.name}`) ? `patient.${from.name}` : `case.${from.name}`)}
      </p>
      <div className="trial">
        <UrgencyLine view={result} />
        <TryFacts
          trial={trial}
          before={from.beginning.given}
          product={product}
          outcome={now}
          answer={answer}
          forget={forget}
          mistake={mistake}
          restore={() => begin(from.name, from.beginning)}
        />
        <Result {...result} />
      </div>
    </Page>
  )
}

/** From whom to begin: nobody, a made-up patient, or the worked case that led here. */
function Begin({ name, begin }: { readonly name: string; readonly begin: (name: string, chosen: Beginning) => void }) {
  const { words, say } = useExplorer()
  const content = use(besides())
  const [first] = useState(name)
  const patients = Object.keys(content.patients)
  const isCase = !patients.includes(first)
  const choose = (chosen: string): void => {
    const found = beginningOf(content, chosen, today())
    if (found !== undefined) begin(chosen, found)
  }
  return (
    <label className="field trial-from">
      <span className="label">{say.beginWith}</span>
      <select className="input" value={name} onChange={({ target }) => choose(target.value)}>
        {isCase ? <option value={first}>{words.text(`case.${first}`)}</option> : null}
        {patients.map((patient) => (
          <option key={patient} value={patient}>
            {words.text(`patient.${patient}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function trialOf({ on, given, role, country }: Beginning, ownRole: string, ownCountry: Country): Trial {
  return {
    on,
    given,
    role: role ?? ownRole,
    country: country === 'be' || country === 'nl' ? country : ownCountry,
  }
}

const tried = (trial: Trial, product: Product): ReturnType<typeof outcomeOf> =>
  outcomeOf({ ...emptyConsult(trial.on, trial.role), given: trial.given }, product, trial)

/** Answers were read before they were taken, so only a beginning could fail here. */
function outcomeFor(trial: Trial, product: Product): Outcome {
  const outcome = tried(trial, product)
  if (!outcome.ok) throw new RangeError(`a trial cannot be read: ${outcome.problems.map(({ kind }) => kind).join()}`)
  return outcome.value
}
