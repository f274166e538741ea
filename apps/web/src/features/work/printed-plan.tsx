// The plan on one sheet of A4, in the language of the patient. It names no complaint and no guideline about one: whoever
// finds it on a desk reads hours, tasks and days. For the same reason the safety net is on another sheet.

import './printed-plan.css'
import { fitting } from '@lende/care'
import type { Language } from '@lende/wording'
import { dayInFull, decimal } from '@lende/wording'
import { use } from 'react'
import { fitOnPage, usePrinting } from '../../design-system/printing.ts'
import { useLende } from '../../lende.tsx'
import { careMessagesIn } from '../../messages/care/care-messages.ts'
import type { CareMessages } from '../../messages/care/nl.ts'
import { productIn } from '../../product.ts'
import { Share } from './share.tsx'
import type { PlanView } from './work-view.ts'
import { shortDay } from './work-view.ts'

/** From large to small; what each means stands in printed-plan.css, as do the margins. */
const sizes = ['large', 'even', 'small', 'smaller'] as const
const margins = 16 + 14

const setToFit = (sheet: HTMLElement | null): void => fitOnPage(sheet, sizes, margins)

interface Props {
  readonly view: PlanView
  readonly language: Language
}

/** The words of the sheet are at hand before anybody prints. */
export function PrintedPlan({ view, language }: Props) {
  const { country } = useLende().settings
  const { words } = use(productIn(language, country))
  const say = use(careMessagesIn(language)).work.patient
  const paper: Paper = { ...view, words, say }
  return usePrinting() ? <Sheet paper={paper} /> : null
}

interface Paper extends PlanView {
  readonly words: Awaited<ReturnType<typeof productIn>>['words']
  readonly say: CareMessages['work']['patient']
}

function Sheet({ paper }: { readonly paper: Paper }) {
  const { words, say, plan, kind, content, outcome, state } = paper
  const next = state.consult.agreed['next-visit']
  const now = [
    ...(plan.now === undefined ? [] : [say.from(amountIn(paper, plan.now))]),
    ...(plan.usual === undefined ? [] : [say.usual(amountIn(paper, plan.usual))]),
  ]
  return (
    <article className="work-sheet" lang={words.language} ref={setToFit}>
      <header>
        <h1>{words.text(`work-plan.kind.${kind}.plan`)}</h1>
        <p>{say.made(dayInFull(words, outcome.advice.on))}</p>
      </header>
      {plan.goal === undefined ? null : (
        <p className="work-sheet-goal">
          {say.goal} <strong>{plan.goal}</strong>
        </p>
      )}
      {now.length === 0 ? null : <p>{now.join('. ')}.</p>}
      <WeeksOnPaper paper={paper} />
      <BarriersOnPaper paper={paper} />
      <ul className="work-sheet-lines">
        {fitting(content.lines, kind, outcome.advice).map(({ line }) => (
          <li key={line}>{words.text(`work-plan.line.${line}`)}</li>
        ))}
      </ul>
      <p className="work-sheet-next">
        {say.next} <strong>{next === undefined ? say.toAgree : dayInFull(words, next)}</strong>
      </p>
      <footer>{say.edition(outcome.advice.edition)}</footer>
    </article>
  )
}

const amountIn = ({ words, say, plan }: Paper, amount: number): string => say.perWeek[plan.unit](decimal(amount, words))

function WeeksOnPaper({ paper }: { readonly paper: Paper }) {
  const { words, say, plan } = paper
  const { weeks = [], usual = 0 } = plan
  if (weeks.length === 0) return null
  return (
    <section>
      <h2>{say.steps}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.week}</th>
            <th scope="col">{say.begins}</th>
            <th scope="col">{say.amount[plan.unit]}</th>
            <th scope="col">{say.tasks}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={week.from}>
              <th scope="row">{place + 1}</th>
              <td className="work-sheet-day">{shortDay(words, week.from, paper.outcome.advice.on)}</td>
              <td>
                {decimal(week.amount, words)}
                <Share amount={week.amount} of={usual} />
              </td>
              <td>{week.tasks ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BarriersOnPaper({ paper }: { readonly paper: Paper }) {
  const { words, say, plan, content } = paper
  const known = content.barriers.map(({ barrier }) => barrier)
  const actors = content.actors.map(({ actor }) => actor)
  const rows = (plan.barriers ?? []).filter(({ barrier }) => known.includes(barrier))
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{say.barriers}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.where}</th>
            <th scope="col">{say.who}</th>
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ barrier, who, what }) => (
            <tr key={barrier}>
              <th scope="row">{words.text(`work-plan.barrier.${barrier}`)}</th>
              <td>{who !== undefined && actors.includes(who) ? words.text(`work-plan.actor.${who}`) : say.toAgree}</td>
              <td>{what ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
