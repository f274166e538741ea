// One page of paper for one profession: all phases and both complaints, made only when it is printed.

import './sheet.css'
import { labelOf } from '@lende/wording'
import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLende, useProduct } from '../../lende.tsx'
import type { OpenPart } from './depends-on.ts'
import { classificationOf, groundInWords, keyOf, openParts } from './depends-on.ts'
import { setToFit } from './fit-page.ts'
import { directions, risksInWords, sourceInWords, toldTo } from './in-words.ts'
import type { Holds, SheetLine } from './sheet.ts'
import { isEverywhere, isSettled, sheetOf } from './sheet.ts'

export function PrintedSheet({ role }: { readonly role: string }) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting ? <Sheet role={role} /> : null
}

/** Sources are numbered below, so that a line stays short. */
interface Numbered {
  readonly sources: readonly string[]
}

function Sheet({ role }: { readonly role: string }) {
  const { settings, messages } = useLende()
  const say = messages.pathway
  const { engine, guideline, words } = useProduct()
  const lines = useMemo(
    () => sheetOf(engine, { role, country: settings.country }, (one) => toldTo(role, one, words)),
    [engine, role, settings.country, words],
  )
  const settled = lines.filter(isSettled).toSorted((a, b) => Number(isEverywhere(b)) - Number(isEverywhere(a)))
  const open = lines.filter((line) => !isSettled(line))
  const parts = openParts(guideline, open, ({ ground }) => ground)
  const sources = [
    ...new Set(lines.flatMap(({ recommendations }) => recommendations.map((one) => sourceInWords(engine, one, words)))),
  ]
  const [first, second] = (guideline.pathway?.kinds ?? []).map(({ id }) => words.text(`pathway.kind.${id}`))
  const phases = (guideline.pathway?.phases ?? []).map(({ id }) =>
    words.text(`classification.${guideline.pathway?.phaseClassification}.${id}.name`),
  )
  const day = new Intl.DateTimeFormat(settings.language, { dateStyle: 'long' }).format(new Date())
  return (
    <article className="sheet" ref={setToFit} aria-hidden="true">
      <header>
        <h1>{words.word('role', role)}</h1>
        <p>
          Lende, {words.say('edition')} {guideline.edition}; {words.word('country', settings.country)}; {day}
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
        {parts.length === 0 ? null : <h2 className="sheet-depends">{words.say('dependsOnMore')}</h2>}
        {parts.map((part, index) => (
          <SheetPart key={keyOf(part.ground)} part={part} before={parts[index - 1]} sources={sources} />
        ))}
      </div>
      <footer>
        {say.sheetLegend(phases.join(' | '), first ?? '', second ?? '')}{' '}
        {sources.map((source, index) => `${index + 1} ${source}`).join('. ')}. {words.say('disclaimer')}
      </footer>
    </article>
  )
}

function SheetPart({
  part: { ground, common, lines },
  before,
  sources,
}: Numbered & { readonly part: OpenPart<SheetLine>; readonly before: OpenPart | undefined }) {
  const { guideline, words } = useProduct()
  const isClass = ground.classes.length > 0
  const [first, ...others] = lines.map(({ line }) => line)
  const isShared = first !== undefined && others.every(({ holds }) => String(holds) === String(first.holds))
  const [alone, together] = byBesides(lines)
  return (
    <section className="sheet-part">
      <h3>
        {isShared && !isEverywhere(first) ? <Stages holds={first.holds} /> : null}
        {groundInWords(
          ground,
          guideline,
          words,
          before === undefined ? null : classificationOf(before.ground, guideline),
        )}
      </h3>
      {common.length === 0 || isClass ? null : <DependsOn facts={common} />}
      <SheetLines lines={alone} sources={sources} withStages={!isShared} />
      {together.map(({ besides, lines: same }) => (
        <div key={besides.join()}>
          <DependsOn facts={besides} later={same.every(({ later }) => later)} />
          <SheetLines lines={unsaid(same)} sources={sources} withStages={!isShared} />
        </div>
      ))}
    </section>
  )
}

/** Lines under what has been said of all of them. */
const unsaid = (same: readonly SheetLine[]): SheetLine[] =>
  same.every(({ later }) => later) ? same.map((line) => ({ ...line, later: false })) : [...same]

function DependsOn({ facts, later = false }: { readonly facts: readonly string[]; readonly later?: boolean }) {
  const say = useLende().messages.pathway
  const { words } = useProduct()
  return (
    <p className="sheet-common">
      {later ? `${say.later}; ` : null}
      {words.say('hingesOn')}: {facts.map((fact) => labelOf(fact, words)).join('; ')}
    </p>
  )
}

/** Lines that depend on something of their own, and those that depend on the same as another. */
function byBesides(
  lines: OpenPart<SheetLine>['lines'],
): readonly [SheetLine[], { readonly besides: readonly string[]; readonly lines: SheetLine[] }[]] {
  const sorted = directions.flatMap((direction) =>
    lines.filter(({ line }) => line.recommendation.direction === direction),
  )
  const groups = [...Map.groupBy(sorted, ({ besides }) => besides.join()).values()]
  const isAlone = (group: typeof sorted): boolean => group.length === 1 || group[0]?.besides.length === 0
  return [
    groups.filter(isAlone).flatMap((group) => group.map(({ line, besides }) => ({ ...line, dependsOn: besides }))),
    groups
      .filter((group) => !isAlone(group))
      .map((group) => ({
        besides: group[0]?.besides ?? [],
        lines: group.map(({ line }) => ({ ...line, dependsOn: [] })),
      })),
  ]
}

/** How much of what a line depends on fits on paper; how much more there is, is said. */
const mostBeside = 1

function SheetLines({
  lines,
  sources,
  withStages = true,
}: Numbered & { readonly lines: readonly SheetLine[]; readonly withStages?: boolean }) {
  const { messages } = useLende()
  const say = messages.pathway
  const { engine, guideline, words } = useProduct()
  return (
    <ul>
      {lines.map((line) => {
        const { dependsOn, later, recommendations, text } = line
        const beside = dependsOn.slice(0, mostBeside).map((fact) => labelOf(fact, words))
        const more = dependsOn.length - beside.length
        const asides = [
          risksInWords(line, guideline, words),
          later ? say.later : null,
          beside.length === 0 ? null : `${words.say('hingesOn')}: ${beside.join('; ')}${more > 0 ? `; +${more}` : ''}`,
        ].filter((aside) => aside !== null)
        const notes = new Set(recommendations.map((one) => sources.indexOf(sourceInWords(engine, one, words)) + 1))
        return (
          <li key={line.recommendation.id}>
            {isEverywhere(line) || !withStages ? null : <Stages holds={line.holds} />}
            {text}
            <sup>{[...notes].join(' ')}</sup>
            {asides.length === 0 ? null : <span className="sheet-aside"> ({asides.join('; ')})</span>}
          </li>
        )
      })}
    </ul>
  )
}

const CELL = 5
const glyph: Readonly<Record<Holds, string>> = { yes: 'full', depends: 'half', no: 'empty' }

/** The stages of one line, as boxes: a column for each phase, a row for each complaint. */
function Stages({ holds }: { readonly holds: SheetLine['holds'] }) {
  const columns = Math.max(...holds.map((row) => row.length))
  return (
    <svg className="sheet-stages" viewBox={`0 0 ${columns * CELL} ${holds.length * CELL}`} aria-hidden="true">
      {holds.map((row, y) =>
        row.map((one, x) => (
          <g key={`${x} ${y}`} className={glyph[one]} transform={`translate(${x * CELL + 0.5} ${y * CELL + 0.5})`}>
            <rect width={CELL - 1} height={CELL - 1} />
            {one === 'depends' ? <path d={`M0 ${CELL - 1}L${CELL - 1} 0V${CELL - 1}Z`} /> : null}
          </g>
        )),
      )}
    </svg>
  )
}
