// The same questions on paper, for who has no phone: numbered, so that what was ticked is quickly typed over.

import type { IntakePage } from '@lende/intake'
import { asksOn, isList } from '@lende/intake'
import './paper.css'
import { fieldOf, nothingFilled } from './filling.ts'
import { useArrival } from './heading.tsx'
import { choiceText, helpOf, optionsOn, optionText, scaleEnds, sentenceOf, titleOf } from './page-words.ts'
import { conditionInWords, numberedPages } from './paper-words.ts'
import { usePatient } from './patient.tsx'
import type { PatientData } from './patient-data.ts'

export function PaperForm() {
  const { data } = usePatient()
  const { say, words } = data
  const heading = useArrival('paper')
  return (
    <main className="paper">
      <div className="paper-head screen-only">
        <a className="patient-quiet patient-back" href="#/">
          {say.paperLeave}
        </a>
        <button type="button" className="patient-small" onClick={() => print()}>
          {say.paperPrint}
        </button>
      </div>
      <article className="paper-sheet">
        <h1 ref={heading} tabIndex={-1}>
          {say.paperTitle}
        </h1>
        <p className="paper-safety">
          <strong>{words.text('safety-net.cauda-equina')}</strong> {words.text('safety-net.weakness')}
        </p>
        <p>{say.paperHow}</p>
        <p className="paper-who">
          <span>{say.paperName}</span>
          <span>{say.paperDay}</span>
          <span>
            <Box /> {say.paperHelped}
          </span>
        </p>
        <ol className="paper-questions">
          {numberedPages(data).map((page, index) => (
            <li key={page.page} data-question={page.page}>
              <Question page={page} number={index + 1} />
            </li>
          ))}
        </ol>
      </article>
    </main>
  )
}

const Box = () => <span className="paper-box" aria-hidden="true" />

function Question({ page, number }: { readonly page: IntakePage; readonly number: number }) {
  const { data } = usePatient()
  const help = helpOf(page, data)
  const only = conditionInWords(page, data)
  return (
    <>
      <h2>
        <span className="paper-number">{number}</span> {titleOf(page, data)}
      </h2>
      {only === undefined ? null : <p className="paper-only">{data.say.paperOnlyIf(only)}</p>}
      {help === undefined ? null : <p className="paper-help">{help}</p>}
      <Answers page={page} number={number} />
    </>
  )
}

function Answers({ page, number }: { readonly page: IntakePage; readonly number: number }) {
  const { data } = usePatient()
  if (isList(page)) return <Sentences asks={asksOn(page)} number={number} />
  const { kind } = fieldOf(asksOn(page)[0] ?? '', data)
  if (kind === 'options') return <Options texts={offered(page, data)} />
  if (kind === 'chosen')
    return (
      <>
        {helpOf(page, data) === undefined ? <p className="paper-help">{data.say.chooseMost(page.most ?? 1)}</p> : null}
        <Options texts={(page.choose ?? []).map(({ choice }) => choiceText(page, choice, data))} />
      </>
    )
  if (kind === 'ago') return <Ago data={data} />
  return page.instrument === undefined ? <p className="paper-blank" /> : <Scale page={page} data={data} />
}

/** Nobody knows yet for whom a form on paper is: it has the options of who has said nothing. */
const offered = (page: IntakePage, data: PatientData): readonly string[] =>
  optionsOn(page, data, nothingFilled.said).map((option) => optionText(page, option, data))

/** So short that several fit on a line. */
const isShort = (text: string): boolean => text.length <= 28

const Options = ({ texts }: { readonly texts: readonly string[] }) => (
  <ol className="paper-options" data-short={texts.every(isShort) || undefined}>
    {texts.map((text, index) => (
      <li key={text}>
        <Box /> <span className="paper-place">{index + 1}</span> {text}
      </li>
    ))}
  </ol>
)

function Sentences({ asks, number }: { readonly asks: readonly string[]; readonly number: number }) {
  const { data } = usePatient()
  const { say, intake } = data
  return (
    <ol className="paper-sentences">
      {asks.map((ask, index) => {
        const closer = intake.pages.find((page) => page['detail-of'] === ask)
        return (
          <li key={ask}>
            <span className="paper-place">
              {number}.{index + 1}
            </span>
            <p>{sentenceOf(ask, data)}</p>
            <span className="paper-tick">
              <Box /> {say.yes}
            </span>
            <span className="paper-tick">
              <Box /> {say.notSure}
            </span>
            {closer === undefined ? null : <Closer page={closer} data={data} />}
          </li>
        )
      })}
      <li>
        <span className="paper-place">{number}.0</span>
        <p>{say.paperNone}</p>
        <span className="paper-tick">
          <Box />
        </span>
      </li>
    </ol>
  )
}

const Closer = ({ page, data }: { readonly page: IntakePage; readonly data: PatientData }) => (
  <div className="paper-closer">
    <p>{data.say.paperIfYes}</p>
    <Options texts={offered(page, data)} />
  </div>
)

const Ago = ({ data: { say } }: { readonly data: PatientData }) => (
  <p className="paper-ago">
    <span className="paper-blank" />
    {Object.values(say.unit).map((unit, index) => (
      <span key={unit} className="paper-tick">
        <Box /> <span className="paper-place">{index + 1}</span> {unit}
      </span>
    ))}
  </p>
)

function Scale({ page, data }: { readonly page: IntakePage; readonly data: PatientData }) {
  const [none, most] = scaleEnds(page, data) ?? []
  return (
    <div className="paper-scale">
      <p>
        {Array.from({ length: 11 }, (_, point) => (
          <span key={point}>{point}</span>
        ))}
      </p>
      <p>
        <span>{none}</span>
        <span>{most}</span>
      </p>
    </div>
  )
}
