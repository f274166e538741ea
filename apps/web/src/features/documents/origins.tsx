// Where a line comes from: recommendations with what their sources say, answers by name, and what is fixed text.

import { use } from 'react'
import { useLende, useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { sourceWordsIn } from '../../product.ts'
import { settled } from '../advice/settled.ts'
import type { OriginsOfKind } from './origin-in-words.ts'
import { byKind, originName } from './origin-in-words.ts'
import type { SheetLine } from './sheet.ts'

export function Origins({ line: { line, made } }: { readonly line: SheetLine }) {
  const say = useCareMessages().documents
  if (made === null) return <p className="small">{say.restsOnNothing}</p>
  return (
    <dl className="small">
      {byKind(line.from).map((those) => (
        <div key={those.kind}>
          <dt>{say.origin[those.kind]}</dt>
          <OfKind {...those} said={line.text} />
        </div>
      ))}
    </dl>
  )
}

function OfKind({ kind, ids, said }: OriginsOfKind & { readonly said: string }) {
  const { words } = useProduct()
  if (kind === 'recommendation' || kind === 'held')
    return (
      <dd>
        {ids.map((id) => (
          <Recommended key={id} id={id} said={said} />
        ))}
      </dd>
    )
  if (kind === 'statement')
    return (
      <dd>
        <Statements ids={ids} />
      </dd>
    )
  const names = ids.flatMap((id) => originName(kind, id, words) ?? [])
  return <dd>{words.series(names)}</dd>
}

/** What it says, unless the line says just that; whose it is; and what it rests on in turn. */
function Recommended({ id, said }: { readonly id: string; readonly said: string }) {
  const { guideline, words } = useProduct()
  const found = guideline.recommendations.find((one) => one.id === id)
  if (found === undefined) return null
  const text = words.text(`recommendation.${id}.text`)
  const whose = words.word('guideline', found.guideline)
  const sources = guideline.rules.find(({ id: rule }) => rule === found.rule)?.provenance?.sources ?? []
  return (
    <>
      <p>{said.includes(text) ? whose : `${text} (${whose})`}</p>
      <Statements ids={sources.map(({ statement }) => statement)} />
    </>
  )
}

/** What the source says, once that is loaded; its name stands there at once. */
function Statements({ ids }: { readonly ids: readonly string[] }) {
  const { language, country } = useLende().settings
  const sources = use(settled(sourceWordsIn(language, country)))
  return ids.map((id) => (
    <p key={id} className="soft">
      {sources?.has(`statement.${id}.says`) ? `${sources.text(`statement.${id}.says`)} ` : null}
      <span className="whose-name">{id}</span>
    </p>
  ))
}
