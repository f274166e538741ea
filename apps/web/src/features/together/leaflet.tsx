// One sheet of A4 for at home, in the language of the patient, with a card for the wallet to cut out.

import './leaflet.css'
import type { Words } from '@lende/wording'
import { dayInFull } from '@lende/wording'
import { Pictogram } from './pictogram.tsx'
import { PlanLines } from './plan.tsx'
import { Course, Flare, Messages, Section, WhenToCall } from './said.tsx'
import type { TogetherView } from './together-view.ts'

export function Leaflet({
  view,
  fit,
}: {
  readonly view: TogetherView
  readonly fit: (sheet: HTMLElement | null) => void
}) {
  const { words, say, advice } = view
  return (
    <article className="leaflet" lang={words.language} ref={fit}>
      <header>
        <h1>{say.title}</h1>
        <p>
          {say.forHome}, {dayInFull(words, advice.on)}
        </p>
      </header>
      <Messages view={view} />
      <div className="leaflet-two">
        <div>
          <Course view={view} />
          <Flare view={view} />
        </div>
        <PlanOnPaper view={view} />
      </div>
      <WhenToCall view={view} />
      <footer>
        <SafetyCard view={view} />
        <Origin view={view} />
      </footer>
    </article>
  )
}

function PlanOnPaper({ view }: { readonly view: TogetherView }) {
  const { words, say, chosen, agreed } = view
  const own = agreed.activities.map((one) => one.trim()).filter((one) => one !== '')
  const activities = [...agreed.programme, ...own]
  if (chosen.plan.length === 0 && agreed.nextVisit === '') return null
  return (
    <Section title={chosen.plan.length === 0 ? say.nextVisit : say.plan} kind="plan">
      <PlanLines view={view} />
      {chosen.plan.length === 0 || activities.length === 0 ? null : (
        <>
          <h3>{say.activities}</h3>
          <ul className="leaflet-activities">
            {activities.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {chosen.plan.length === 0 ? null : <h3>{say.nextVisit}</h3>}
      <p className="leaflet-next">{agreed.nextVisit === '' ? say.toAgree : dayInFull(words, agreed.nextVisit)}</p>
    </Section>
  )
}

/** As large as a bank card, to cut out. */
function SafetyCard({ view: { words, say, content } }: { readonly view: TogetherView }) {
  return (
    <section className="leaflet-card" aria-label={say.card}>
      <h2>{say.card}</h2>
      <ul>
        {content.card.map(({ line, pictogram }) => (
          <li key={line}>
            <Pictogram of={pictogram} />
            <span>{words.text(`together.card.${line}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it comes from: the documents, what replaced one of them, the edition. */
function Origin({ view: { words, say, chosen, advice, content } }: { readonly view: TogetherView }) {
  const documents = [...new Set(chosen.restsOn.map(({ guideline }) => guideline))]
  const read = chosen.course?.source.from ?? []
  const titles = [
    ...documents.map((one) => words.word('guideline', one)),
    ...content.sources.filter(({ source }) => read.includes(source)).map(({ title }) => title),
  ]
  return (
    <div className="leaflet-origin">
      {titles.length === 0 ? null : <p>{say.restsOn(titles.join(', '))}</p>}
      {documents
        .flatMap((one) => replaced(one, words))
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <p>
        Lende, {words.say('edition')} {advice.edition}.
      </p>
      <p>{words.say('disclaimer')}</p>
    </div>
  )
}

function replaced(document: string, words: Words): string[] {
  const key = `document.${document}.superseded`
  return words.has(key) ? [`${words.word('guideline', document)}. ${words.text(key)}`] : []
}
