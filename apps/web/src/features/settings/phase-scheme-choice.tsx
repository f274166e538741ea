// Another scheme's names of the stages beside ours, where each begins, and where that is from.

import { useLende, useProduct } from '../../lende.tsx'
import { Choice } from './choice.tsx'
import { NO_SCHEME, schemeIn } from './phase-scheme.ts'

export function PhaseSchemeChoice({ choose }: { readonly choose: (scheme: string) => void }) {
  const { settings, messages } = useLende()
  const say = messages.settings
  const { aids, words } = useProduct()
  const known = aids['phase-schemes']?.schemes ?? []
  const options = [
    { value: NO_SCHEME, name: say.schemeNone },
    ...known.map(({ scheme }) => ({ value: scheme, name: words.text(`phase-scheme.${scheme}.name`) })),
  ]
  const value = schemeIn(aids, settings.phaseScheme)?.scheme ?? NO_SCHEME
  return (
    <div className="stack">
      <Choice label={say.scheme} about={say.schemeAbout} look="list" options={options} value={value} choose={choose} />
      <PhaseScheme scheme={value} />
    </div>
  )
}

function PhaseScheme({ scheme }: { readonly scheme: string }) {
  const say = useLende().messages.settings
  const { aids, words } = useProduct()
  const found = schemeIn(aids, scheme)
  if (found === undefined) return null
  const sources = aids['phase-schemes']?.sources.filter(({ source }) => found.from.includes(source)) ?? []
  return (
    <div className="scheme small">
      {found.stages.length === 0 ? null : (
        <dl className="scheme-stages">
          {found.stages.map(({ stage, from, to }) => (
            <div key={stage}>
              <dt>{words.text(`phase-scheme.${scheme}.stage.${stage}`)}</dt>
              <dd className="numerals soft">{to === undefined ? say.fromDay(from) : say.days(from, to - 1)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{words.text(`phase-scheme.${scheme}.note`)}</p>
      {sources.map(({ source, title, place, attested }) => (
        <p key={source} className="soft">
          {words.labelled(
            words.say('source'),
            words.labelled(`${title} (${place})`, words.text(`phase-scheme-source.${source}.says`)),
          )}{' '}
          {words.labelled(
            words.say('readAs'),
            `${words.series([words.word('reading', found.reading), words.word('attested', attested)])}.`,
          )}
        </p>
      ))}
    </div>
  )
}
