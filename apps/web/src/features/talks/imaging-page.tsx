// The talk about a scan: first the answer, then what a scan shows, changes and risks, what is done instead, and when one
// is needed.

import { imagingTalk, parts } from './imaging-talk.ts'
import { LinesWithSources, TalkPart, WhenToCall } from './talk-part.tsx'
import { TalkSources } from './talk-sources.tsx'
import type { TalkView } from './talk-view.ts'

export function ImagingPage({ view }: { readonly view: TalkView }) {
  const { words, say, content, saying } = view
  const { waits, looks, answer, says, needed } = imagingTalk(content.imaging, saying)
  if (waits !== null)
    return (
      <>
        <p className="talk-answer">{words.text(`talk.imaging.waits.${waits}`)}</p>
        {looks === null ? null : <p className="talk-next">{words.text(`talk.imaging.looks.${looks}`)}</p>}
        <WhenToCall view={view} />
      </>
    )
  const said = parts.filter((part) => says[part].length > 0)
  return (
    <>
      <p className="talk-answer">
        {words.text(answer === null ? 'talk.imaging.open' : `talk.imaging.answer.${answer.answer}`)}
      </p>
      {said.length === 0 ? null : (
        <div className="talk-parts">
          {said.map((part) => (
            <TalkPart key={part} title={say.parts[part]} kind={part}>
              <LinesWithSources lines={says[part]} view={view} />
            </TalkPart>
          ))}
        </div>
      )}
      <div className="talk-two">
        <TalkPart title={say.needed} kind="needed">
          {needed.map(({ line }) => (
            <p key={line}>{words.text(`talk.line.${line}`)}</p>
          ))}
          <TalkSources view={view} sources={needed.map(({ source }) => source)} />
        </TalkPart>
        <WhenToCall view={view} />
      </div>
    </>
  )
}
