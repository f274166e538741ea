// Entries of the ledger in words: when, who in which role, what, and to which.

import { Link } from 'wouter'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useHere } from '../here.tsx'
import { useRoleInSentence } from '../people/role-name.ts'
import { detailOf } from './ledger-detail.ts'
import { shortId } from './short-id.ts'

type Ledger = AnswerOf<'GET /api/ledger'>
type Entry = Ledger['items'][number]

export function LedgerEntries({ items, people }: Pick<Ledger, 'items' | 'people'>) {
  const say = usePracticeMessages().patients
  const names = new Map(people.map(({ person, name }) => [person, name]))
  const nameOf = (person: string): string => names.get(person) ?? shortId(person)
  if (items.length === 0) return <p>{say.noEntries}</p>
  return (
    <ol className="patients-ledger">
      {items.map((one) => (
        <li key={one.number}>
          <EntryLine of={one} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  )
}

function EntryLine({ of, nameOf }: { readonly of: Entry; readonly nameOf: (person: string) => string }) {
  const say = usePracticeMessages().patients
  const roleOf = useRoleInSentence()
  const detail = detailOf(of, { say, roleOf, nameOf })
  return (
    <>
      <span className="patients-count soft small numerals">{of.number}</span>
      <time className="soft small numerals" dateTime={of.at}>
        {useMoment()(of.at)}
      </time>
      <span>
        {of.person === null ? say.theServer : nameOf(of.person)}
        {of.role === null ? null : <span className="soft small"> {roleOf(of.role)}</span>}
      </span>
      <span>
        {wordFor(say.did, of.did)}
        {detail === '' ? null : <span className="soft small"> {detail}</span>}
      </span>
      <About of={of} nameOf={nameOf} />
    </>
  )
}

/** A later server may tell of more than this page has words for. */
const wordFor = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name

/** Down to the second, as it is where the page stands. */
function useMoment(): (at: string) => string {
  const { language } = useLende().settings
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (at) => format.format(new Date(at))
}

const pages: Readonly<Record<string, string>> = {
  patient: 'patients',
  episode: 'episodes',
  assessment: 'assessments',
  document: 'documents',
}

/** What it was done to: a way there, for who may go there. */
function About({
  of: { about, aboutId },
  nameOf,
}: {
  readonly of: Entry
  readonly nameOf: (person: string) => string
}) {
  const say = usePracticeMessages().patients
  const { role } = useHere().at
  if (about === null || aboutId === null) return <span />
  const inWords = about === 'person' ? nameOf(aboutId) : `${wordFor(say.abouts, about)} ${shortId(aboutId)}`
  const page = role === 'auditor' || about === 'patient' ? pages[about] : undefined
  return page === undefined ? (
    <span className="soft small numerals">{inWords}</span>
  ) : (
    <Link className="small numerals" href={`/practice/${page}/${aboutId}`}>
      {inWords}
    </Link>
  )
}
