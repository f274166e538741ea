// What the changed answers did, in lines of "from, to".

import type { Words } from '@lende/wording'
import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { useMessages } from '../../../lende.tsx'
import type { Difference, Standing } from './differences.ts'

const mostShown = 8

export function DifferenceLines({
  differences,
  words,
}: {
  readonly differences: readonly Difference[]
  readonly words: Words
}) {
  const say = useMessages().explorer
  const [all, setAll] = useState(false)
  const shown = all ? differences : differences.slice(0, mostShown)
  return (
    <section className="trial-differences">
      <h2>
        {say.differences} <span className="soft numerals part-count">{differences.length}</span>
      </h2>
      <ul>
        {shown.map((one) => {
          const { what, from, to } = inWords(one, words, say.standings)
          return (
            <li key={`${one.kind} ${'id' in one ? one.id : ''}`}>
              <span>{what}</span>
              <span className="small">
                <span className="soft">{from}</span> <span aria-hidden="true">→</span>
                <span className="visually-hidden">{say.becomes}</span> <strong>{to}</strong>
              </span>
            </li>
          )
        })}
      </ul>
      {differences.length > shown.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say.more(differences.length - shown.length)}
        </Button>
      ) : null}
    </section>
  )
}

interface InWords {
  readonly what: string
  readonly from: string
  readonly to: string
}

function inWords(one: Difference, words: Words, standings: Readonly<Record<Standing, string>>): InWords {
  switch (one.kind) {
    case 'urgency':
      return { what: words.say('urgency'), ...both(one, (urgency) => words.word('urgency', urgency)) }
    case 'possible':
      return {
        what: words.say('urgencyUpTo', { level: '' }).replace(/[\s:]+$/, ''),
        ...both(one, (urgency) => words.word('urgency', urgency)),
      }
    case 'danger':
      return { what: words.text(`danger.${one.id}.name`), ...both(one, (tier) => words.word('tier', tier)) }
    case 'scope':
      return { what: words.say('scope'), ...both(one, (scope) => words.word('scope', scope)) }
    case 'class':
      return {
        what: words.text(`classification.${one.id}.name`),
        ...both(one, (id) =>
          id === null ? words.say('openClass') : words.text(`classification.${one.id}.${id}.name`),
        ),
      }
    case 'recommendation':
      return { what: words.text(`recommendation.${one.id}.text`), ...both(one, (standing) => standings[standing]) }
  }
}

const both = <Value,>(
  { from, to }: { readonly from: Value; readonly to: Value },
  say: (value: Value) => string,
): { readonly from: string; readonly to: string } => ({ from: say(from), to: say(to) })
