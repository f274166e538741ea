// What was tried until now, as rows: what, since when or how often, with what effect. What nobody recorded is an empty cell.

import { isKnown } from '@lende/engine'
import { answerInWords } from '@lende/wording'
import type { Line, Origin } from './document.ts'
import type { DocumentContent, Material } from './material.ts'

type Held = DocumentContent['parts'][number]['holds'][number]
type LedgerPart = Extract<Held, { ledger: unknown }>
type Row = LedgerPart['ledger'][number]

export function ledgerLines({ ledger, 'empty-rows': empty }: LedgerPart, owner: string, material: Material): Line[] {
  const { words } = material.product
  const tried = ledger.filter((row) => wasTried(row, material))
  const label = (id: string): string => words.text(`documents.label.${id}`)
  const rows = tried.map(({ row, since, count, effect }) => [
    words.text(`${owner}.row.${row}`),
    words.series([known(since, material), known(count, material)].filter((cell) => cell !== '')),
    known(effect, material),
  ])
  const from = tried.flatMap((row) => restsOn(row, material))
  return [
    {
      kind: 'table',
      text: label('tried'),
      columns: [label('tried'), label('how-long'), label('effect')],
      rows: [...rows, ...Array.from({ length: empty }, () => ['', '', ''])],
      from: ['authored:documents.label.tried', ...from],
    },
  ]
}

function wasTried({ tried }: Row, material: Material): boolean {
  return tried.some((one) => {
    const answer = material.outcome.answers.get('fact' in one ? one.fact : one.known)
    if (answer === undefined || !isKnown(answer)) return false
    if (!('fact' in one)) return !(answer.kind === 'value' && answer.value === 0)
    return answer.kind === 'value' && one.is.includes(String(answer.value))
  })
}

/** An answer in words, or nothing. */
function known(id: string | undefined, { product: { guideline, words }, outcome }: Material): string {
  const answer = id === undefined ? undefined : outcome.answers.get(id)
  const fact = guideline.facts.find((one) => one.id === id)
  return answer === undefined || !isKnown(answer) ? '' : answerInWords(answer, fact, words)
}

const restsOn = ({ tried, since, count, effect }: Row, { outcome }: Material): Origin[] =>
  [...tried.map((one) => ('fact' in one ? one.fact : one.known)), since, count, effect].flatMap((id): Origin[] =>
    id !== undefined && isKnown(outcome.answers.get(id)) ? [`fact:${id}`] : [],
  )
