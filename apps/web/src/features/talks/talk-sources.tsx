// Where figures and sentences come from: opened on demand on the screen, always there on paper.

import type { RecommendationResult } from '@lende/engine'
import { Folded } from '../../design-system/folded.tsx'
import type { Source } from './said-now.ts'
import type { TalkView } from './talk-view.ts'

interface Props {
  readonly view: TalkView
  readonly sources: readonly (Source | undefined)[]
  readonly restsOn?: readonly RecommendationResult[]
}

export function TalkSources(props: Props) {
  const { say, words, isOnPaper } = props.view
  const sources = sourcesInWords(props)
  if (sources.length === 0) return null
  if (isOnPaper) return <p className="talk-source">{words.labelled(say.source, words.series(sources))}</p>
  return (
    <Folded className="talk-source" summary={<summary>{say.source}</summary>}>
      {() => (
        <ul>
          {sources.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </Folded>
  )
}

/** Each once: what was read elsewhere, the statements, and where newer guidelines say otherwise. */
export function sourcesInWords({ view, sources, restsOn = [] }: Props): readonly string[] {
  const known = sources.filter((one) => one !== undefined)
  return [
    ...new Set([
      ...known.flatMap(({ from = [] }) => from).map((one) => readElsewhere(one, view)),
      ...known.flatMap(({ cites = [] }) => cites).map(({ cite, statement }) => cited(cite, statement, view)),
      ...perDocument(restsOn).map(([cite, statements]) => cited(cite, statements, view)),
      ...restsOn.flatMap(({ currency }) => currency).map((note) => newer(note, view)),
    ]),
  ]
}

function readElsewhere(name: string, { words, content }: TalkView): string {
  const found = content.sources.find(({ source }) => source === name)
  if (found === undefined) return name
  const says = `${words.text(`talk-source.${name}.says`)} (${words.word('attested', found.attested)})`
  return words.labelled(found.title, says)
}

const cited = (cite: string, statements: readonly string[], { words }: TalkView): string =>
  `${words.text(`document.${cite}.title`)}, ${statements.join(', ')}`

const newer = (note: string, { words, say }: TalkView): string =>
  words.labelled(`${say.newer}, ${words.text(`currency.${note}.topic`)}`, words.text(`currency.${note}.says`))

/** The statements behind recommendations, by document. */
function perDocument(restsOn: readonly RecommendationResult[]): readonly (readonly [string, readonly string[]])[] {
  const all = restsOn.flatMap(({ sources }) => sources)
  const documents = [...new Set(all.map(({ cite }) => cite))]
  return documents.map((cite) => [
    cite,
    [...new Set(all.filter((one) => one.cite === cite).map(({ statement }) => statement))],
  ])
}
