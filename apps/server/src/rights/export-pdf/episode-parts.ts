// An episode: when it began and ended, who cared, and all that was recorded in it, in order of days.

import type { Line } from '@lende/documents'
import type { PagePart } from '@lende/pdf'
import { assessmentParts } from './assessment-parts.ts'
import { documentParts } from './document-parts.ts'
import { type InCopy, said } from './in-copy.ts'
import { referralPart } from './referral-part.ts'
import type { EpisodeRow } from './rows.ts'
import { day, named, roleName } from './words.ts'

export function episodeParts(episode: EpisodeRow, copy: InCopy): PagePart[] {
  const { rows, say } = copy
  const ofThis = <Row extends { readonly episode_id: string }>(those: readonly Row[]): Row[] =>
    those.filter((one) => one.episode_id === episode.episode_id)
  const assessments = ofThis(rows.assessments).toSorted((one, other) => (one.held_on < other.held_on ? -1 : 1))
  return [
    { part: 'episode', heading: say.own.episode(onsetOf(episode, copy)), lines: episodeLines(episode, copy) },
    ...assessments.flatMap((one) => assessmentParts(one, copy)),
    ...ofThis(rows.referrals).map((one) => referralPart(one, copy)),
    ...ofThis(rows.documents).flatMap((one) => documentParts(one, copy)),
  ]
}

function onsetOf({ onset_from: from, onset_to: to }: EpisodeRow, { say }: InCopy): string {
  return from === to ? day(say, from) : say.own.between(day(say, from), day(say, to))
}

function episodeLines(episode: EpisodeRow, copy: InCopy): Line[] {
  const { rows, say } = copy
  const { own } = say
  const before = rows.episodes.find((one) => one.episode_id === episode.recurrence_of)
  const { closed_on: closedOn, closed_because: because } = episode
  return [
    said(closedOn === null ? own.isOpen : own.closed(day(say, closedOn), named(own.because, because ?? ''))),
    ...(before === undefined ? [] : [said(own.recurrence(onsetOf(before, copy)))]),
    ...careTeamLines(episode, copy),
  ]
}

function careTeamLines({ episode_id: episode }: EpisodeRow, { rows, say, nameOf }: InCopy): Line[] {
  const { own, words } = say
  const team = rows.careTeam.filter((one) => one.episode_id === episode)
  if (team.length === 0) return []
  const seats = team.map(({ person_id, role, since, ended_at }): Line => {
    const from = day(say, since.slice(0, 10))
    const how = ended_at === null ? own.since(from) : own.sinceUntil(from, day(say, ended_at.slice(0, 10)))
    return { kind: 'item', text: `${nameOf(person_id)}, ${roleName(say, role)}, ${how}`, from: [] }
  })
  return [said(words.heading(own.careTeam)), ...seats]
}
