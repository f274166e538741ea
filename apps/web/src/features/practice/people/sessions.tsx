// Where one is signed in: one session ended, or all but this one.

import { Button } from '../../../design-system/button.tsx'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useChange, useTold } from '../../../practice/queries.ts'
import { WhyNot } from '../form.tsx'
import { Told } from '../told.tsx'
import { browserName } from './browser-name.ts'
import { momentIn } from './moment.ts'

type Session = AnswerOf<'GET /api/sessions'>['items'][number]

export function Sessions() {
  const sessions = useTold('GET /api/sessions', {})
  return <Told query={sessions}>{({ items }) => <Lines sessions={items} />}</Told>
}

function Lines({ sessions }: { readonly sessions: readonly Session[] }) {
  const say = usePracticeMessages().people
  const end = useChange('POST /api/sessions/end-others')
  return (
    <>
      <ul className="staff-lines">
        {sessions.map((one) => (
          <Line key={one.session} {...one} />
        ))}
      </ul>
      <WhyNot failure={end.error} />
      {sessions.length > 2 ? (
        <Button aria-disabled={end.isPending} onPress={() => (end.isPending ? undefined : end.mutate({ body: {} }))}>
          {say.endOthers}
        </Button>
      ) : null}
    </>
  )
}

function Line({ session, browser, since, seen, isThis }: Session) {
  const say = usePracticeMessages().people
  const { language } = useLende().settings
  const end = useChange('POST /api/sessions/end')
  const name = browserName(browser) ?? say.unknownBrowser
  return (
    <li>
      <div className="staff-line">
        <span>
          <strong>{name}</strong> {isThis ? <span className="soft">({say.thisSession})</span> : null}
        </span>
        <span className="soft small numerals">
          {say.since(momentIn(language, since))}
          {isThis ? null : `, ${say.seen(momentIn(language, seen))}`}
        </span>
        <WhyNot failure={end.error} />
      </div>
      {isThis ? null : (
        <Button
          aria-label={say.endNamed(name)}
          aria-disabled={end.isPending}
          onPress={() => (end.isPending ? undefined : end.mutate({ body: { session } }))}
        >
          {say.end}
        </Button>
      )}
    </li>
  )
}
