// The paper twin, only while it is printed: what to do, on which days, a log to tick, and when to stop and call.

import './paper.css'
import { trainingDays } from '@lende/care'
import { fitOnPage, usePrinting } from '../../design-system/printing.ts'
import { dayAndMonth } from './item-words.ts'
import { PaperItem } from './paper-item.tsx'
import { PaperLog } from './paper-log.tsx'
import type { Planned, ProgrammeView } from './programme-view.ts'

export const PrintedProgramme = (paper: Planned) => (usePrinting() ? <Sheet {...paper} /> : null)

/** One page where a little less room does it; else two, as they are. */
const fit = (sheet: HTMLElement | null): void => fitOnPage(sheet, ['usual', 'tight', 'usual'], 12 + 14)

function Sheet({ view, programme }: Planned) {
  const { words, say } = view
  const { from, sessions, items, way } = programme
  const last = trainingDays(programme).at(-1) ?? from
  return (
    <article className="programme-paper" lang={words.language} ref={fit}>
      <header>
        <h1>{say.patient.title}</h1>
        <p>
          {say.patient.aWeek(sessions)}, {dayAndMonth(words, from)} {say.patient.until(dayAndMonth(words, last))}
        </p>
      </header>
      <p className="paper-lead">{words.text(`programme.way.${way}.says`)}</p>
      {items.every(({ amount }) => amount !== undefined) ? null : (
        <p className="paper-trial">{words.labelled(say.patient.first, words.text('programme.trial'))}</p>
      )}
      <ol className="paper-items">
        {items.map((_, place) => (
          <PaperItem key={place} view={view} programme={programme} place={place} />
        ))}
      </ol>
      <PaperLog view={view} programme={programme} />
      <section className="paper-call">
        <h2>{say.patient.call}</h2>
        <ul>
          {view.advice.safetyNet.map((line) => (
            <li key={line}>{words.text(`safety-net.${line}`)}</li>
          ))}
        </ul>
      </section>
      <Origin view={view} />
    </article>
  )
}

/** The documents it rests on, what replaced one of them, the edition and the day. */
function Origin({ view: { words, say, offer, advice } }: { readonly view: ProgrammeView }) {
  const resting = advice.recommendations.filter(({ id }) => offer.restsOn.includes(id))
  const documents = [...new Set(resting.map(({ guideline }) => guideline))]
  const name = (document: string): string => words.word('guideline', document)
  return (
    <footer className="paper-origin">
      {documents.length === 0 ? null : <p>{say.patient.restsOn(documents.map(name).join(', '))}</p>}
      {documents
        .filter((one) => words.has(`document.${one}.superseded`))
        .map((one) => (
          <p key={one}>
            {name(one)}. {words.text(`document.${one}.superseded`)}
          </p>
        ))}
      <p>
        Lende, {words.say('edition')} {advice.edition}. {dayAndMonth(words, advice.on)}.
      </p>
      <p>{words.say('disclaimer')}</p>
    </footer>
  )
}
