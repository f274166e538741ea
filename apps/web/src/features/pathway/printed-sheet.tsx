// One page of paper for one profession: all phases and both complaints, made only when it is printed.

import './sheet.css'
import { dayIn } from '@lende/wording'
import { Fragment, useMemo } from 'react'
import { usePrinting } from '../../design-system/printing.ts'
import { useLende, useProduct } from '../../lende.tsx'
import { today } from '../../today.ts'
import { replacedFor } from '../advice/replaced.tsx'
import { keyOf, openParts } from './depends-on.ts'
import { setToFit } from './fit-page.ts'
import { directions, sourceInWords, toldTo } from './in-words.ts'
import { isEverywhere, isSettled, sheetOf } from './sheet.ts'
import { SheetLines, SheetPart } from './sheet-lines.tsx'

export function PrintedSheet({ role }: { readonly role: string }) {
  return usePrinting() ? <Sheet role={role} /> : null
}

function Sheet({ role }: { readonly role: string }) {
  const { settings, messages } = useLende()
  const { engine, guideline, words } = useProduct()
  const { country } = settings
  const lines = useMemo(
    () => sheetOf(engine, { role, country }, (one) => toldTo(role, one, words)),
    [engine, role, country, words],
  )
  const settled = lines.filter(isSettled).toSorted((a, b) => Number(isEverywhere(b)) - Number(isEverywhere(a)))
  const open = lines.filter((line) => !isSettled(line))
  const parts = openParts(guideline, open, ({ ground }) => ground)
  const sources = [
    ...new Set(lines.flatMap(({ recommendations }) => recommendations.map((one) => sourceInWords(engine, one, words)))),
  ]
  return (
    <article className="sheet" ref={setToFit}>
      <header>
        <h1>{words.word('role', role)}</h1>
        <p>
          {words.series([
            `Lende, ${messages.start.title}`,
            `${words.say('edition')} ${guideline.edition}`,
            words.word('country', country),
            dayIn({ language: settings.language }, today(), { dateStyle: 'long' }),
          ])}
        </p>
        <p>
          <strong>{words.say('pathwayAssumes')}</strong>
        </p>
      </header>
      <div className="sheet-lines">
        {directions.map((direction) => {
          const mine = settled.filter(({ recommendation }) => recommendation.direction === direction)
          return mine.length === 0 ? null : (
            <section key={direction} data-direction={direction}>
              <h2>{words.word('direction', direction)}</h2>
              <SheetLines lines={mine} sources={sources} />
            </section>
          )
        })}
        {parts.length === 0 ? null : <h2>{words.say('dependsOnMore')}</h2>}
        {parts.map((part, index) => (
          <SheetPart key={keyOf(part.ground)} part={part} before={parts[index - 1]} sources={sources} />
        ))}
      </div>
      <Legend role={role} sources={sources} />
    </article>
  )
}

function Legend({ role, sources }: { readonly role: string; readonly sources: readonly string[] }) {
  const say = useLende().messages.pathway
  const { guideline, words } = useProduct()
  const replaced = replacedFor(role, guideline, words)
  const { kinds = [], phases = [], phaseClassification } = guideline.pathway ?? {}
  const named = phases.map(({ id }) => words.text(`classification.${phaseClassification}.${id}.name`))
  const [above = '', below = ''] = kinds.map(({ id }) => words.text(`pathway.kind.${id}`))
  return (
    <footer>
      {say.sheetLegend(named.join(' | '), above, below)}{' '}
      {sources.map((source, index) => (
        <Fragment key={source}>
          <span className="sheet-source">
            <sup>{index + 1}</sup> {source}.
          </span>{' '}
        </Fragment>
      ))}
      {replaced.map((id) => `${words.labelled(words.word('guideline', id), words.text(`document.${id}.superseded`))} `)}
      {words.say('disclaimer')}
    </footer>
  )
}
