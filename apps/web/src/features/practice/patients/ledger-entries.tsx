// Entries of the ledger in words: when, who in which role, what, and to which.

import { Link } from 'wouter'
import { useLende } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useTold } from '../../../practice/queries.ts'
import type { Role } from '../here.tsx'
import { useHere } from '../here.tsx'
import { detailOf } from './ledger-detail.ts'
import { shortId } from './short-id.ts'

type Entry = AnswerOf<'GET /api/ledger'>['items'][number]

export function LedgerEntries({ items }: { readonly items: readonly Entry[] }) {
  const say = usePracticeMessages().patients
  const names = useNames()
  if (items.length === 0) return <p>{say.noEntries}</p>
  return (
    <ol className="patients-ledger">
      {items.map((one) => (
        <li key={one.number}>
          <EntryLine of={one} nameOf={names} />
        </li>
      ))}
    </ol>
  )
}

/** Only a lead is told the names of who works here; for others an id has to do. */
function useNames(): (person: string) => string {
  const { session, at } = useHere()
  const members = useTold('GET /api/members', {}, at.role === 'lead')
  return (person) =>
    person === session.person
      ? session.name
      : (members.data?.body.items.find((one) => one.person === person)?.name ?? shortId(person))
}

function EntryLine({ of, nameOf }: { readonly of: Entry; readonly nameOf: (person: string) => string }) {
  const { patients: say, practice } = usePracticeMessages()
  const detail = detailOf(of, { say, roles: practice.roles, nameOf })
  return (
    <>
      <span className="patients-count soft small numerals">{of.number}</span>
      <time className="soft small numerals" dateTime={of.at}>
        {useMoment()(of.at)}
      </time>
      <span>
        {of.person === null ? say.theServer : nameOf(of.person)}
        {isRole(of.role, practice.roles) ? <span className="soft small"> {practice.roles[of.role]}</span> : null}
      </span>
      <span>
        {wordFor(say.did, of.did)}
        {detail === '' ? null : <span className="soft small"> {detail}</span>}
      </span>
      <About of={of} />
    </>
  )
}

/** A later server may tell of more than this page has words for. */
const wordFor = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name

const isRole = (role: string | null, roles: Readonly<Record<Role, string>>): role is Role =>
  role !== null && role in roles

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
function About({ of: { about, aboutId } }: { readonly of: Entry }) {
  const say = usePracticeMessages().patients
  const { role } = useHere().at
  if (about === null || aboutId === null) return <span />
  const inWords = `${wordFor(say.abouts, about)} ${shortId(aboutId)}`
  const page = role === 'auditor' || about === 'patient' ? pages[about] : undefined
  return page === undefined ? (
    <span className="soft small numerals">{inWords}</span>
  ) : (
    <Link className="small numerals" href={`/practice/${page}/${aboutId}`}>
      {inWords}
    </Link>
  )
}
