// What can be known of a patient: every question with its answers, and all that rests on it.

import type { Fact } from '@lende/engine'
import { decimal, labelOf, optionLabel } from '@lende/wording'
import { Link } from 'wouter'
import { optionsFor } from '../../consult/reading.ts'
import { CodeList } from './code-list.tsx'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { Tree } from './tree.tsx'
import { useExplorer } from './use-explorer.ts'
import { UsesList } from './uses-list.tsx'

export function FactList() {
  const { guideline, words, say } = useExplorer()
  const asked = new Set(guideline.interview.flatMap(({ facts }) => facts))
  const others = guideline.facts.filter(({ id }) => !asked.has(id)).map(({ id }) => id)
  const groups = [
    ...guideline.interview.map(({ group, facts }) => ({
      group,
      name: words.text(`interview.${group}`),
      facts: facts.filter((id) => guideline.facts.some((fact) => fact.id === id)),
    })),
    { group: 'others', name: words.say('otherFacts'), facts: others },
  ]
  return (
    <Page title={say.sections.facts} under={say.about.facts}>
      {groups
        .filter(({ facts }) => facts.length > 0)
        .map(({ group, name, facts }) => (
          <Part key={group} title={name} count={facts.length}>
            <ul className="entry-lines">
              {facts.map((id) => (
                <li key={id}>
                  <Link href={placeOf.fact(id)} className="entry-line">
                    <span className="line-text">{labelOf(id, words)}</span>
                    {words.has(`fact.${id}.ask`) ? (
                      <span className="soft small">{words.text(`fact.${id}.ask`)}</span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </Part>
        ))}
    </Page>
  )
}

export function FactPage({ id }: { readonly id: string }) {
  const { guideline, words, links, say } = useExplorer()
  const fact = guideline.facts.find((one) => one.id === id)
  if (fact === undefined) return <NotFound />
  const text = (part: string): string | undefined => {
    const key = `fact.${id}.${part}`
    return words.has(key) ? words.text(key) : undefined
  }
  const [ask, patient, note] = [text('ask'), text('ask-patient'), text('note')]
  return (
    <Page
      of="facts"
      title={labelOf(id, words)}
      margin={
        <dl className="provenance">
          <div>
            <dt>{say.name}</dt>
            <dd className="name">{id}</dd>
          </div>
          <div>
            <dt>{say.answeredBy}</dt>
            <dd>{fact.informants.map((one) => say.informants[one]).join(', ')}</dd>
          </div>
          <CodeList codes={fact.codes} />
        </dl>
      }
    >
      {ask === undefined ? null : (
        <Part title={words.say('asked')}>
          <p className="said">{ask}</p>
        </Part>
      )}
      {patient === undefined ? null : (
        <Part title={words.say('askedPatient')}>
          <p className="said">{patient}</p>
        </Part>
      )}
      <Part title={words.say('answersColumn')}>
        <Domain fact={fact} />
      </Part>
      {note === undefined ? null : (
        <Part title={words.say('worth')}>
          <p>{note}</p>
        </Part>
      )}
      {fact.relevantWhen === undefined ? null : (
        <Part title={say.relevantWhen}>
          <Tree condition={fact.relevantWhen} />
        </Part>
      )}
      {fact.askWhen === undefined ? null : (
        <Part title={say.askWhen}>
          <Tree condition={fact.askWhen} />
        </Part>
      )}
      <UsesList uses={links.ofFact(id)} />
    </Page>
  )
}

/** The answers that can be given, those that are dangerous in their order. */
function Domain({ fact }: { readonly fact: Fact }) {
  const { words, say } = useExplorer()
  const { domain, danger, id } = fact
  if (domain.kind === 'date') return <p>{say.aDate}</p>
  if (domain.kind === 'number')
    return (
      <p>
        {say.aNumber(decimal(domain.min, words), decimal(domain.max, words), words.word('unit', domain.unit))}
        {danger !== undefined && 'towards' in danger ? ` ${say.towards[danger.towards]}` : ''}
      </p>
    )
  const order = danger !== undefined && 'options' in danger ? danger.options : undefined
  if (order === undefined)
    return (
      <ul className="plain-lines">
        {optionsFor(fact).map((option) => (
          <li key={option}>{optionLabel(id, option, words)}</li>
        ))}
      </ul>
    )
  return (
    <>
      <p className="soft small">{say.dangerOrder}</p>
      <ol className="plain-lines">
        {order.map((options) => (
          <li key={options.join()}>{words.series(options.map((option) => optionLabel(id, option, words)))}</li>
        ))}
      </ol>
    </>
  )
}
