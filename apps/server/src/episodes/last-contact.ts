// In a query over episodes, what the last contact said of how fast to act, and whether a colleague answered since.

import { type RawBuilder, sql } from 'kysely'

export interface LastContact {
  readonly on: string
  readonly urgency: string
  /** Is nothing open that may still make it more urgent? */
  readonly isSettled: boolean
}

const standsIn = (episode: RawBuilder<unknown>) => sql`
  from lende.assessment a where a.practice_id = lende.practice() and a.episode_id = ${episode} and not exists (
    select from lende.assessment c where c.practice_id = a.practice_id and c.supersedes = a.assessment_id)`

/** The last in turn: of a day the one whose place was taken last. Null where there is none. Of one alone the advice is opened. */
export const lastContactIn = (episode: RawBuilder<unknown>) => sql<LastContact | null>`(
  select json_build_object(
    'on', last.held_on, 'urgency', last.urgency, 'isSettled', (last.advice -> 'urgency' -> 'settled')::text::boolean)
  from (
    select a.held_on, a.urgency, a.advice ${standsIn(episode)}
    order by a.held_on desc, (
      with recursive up (supersedes, recorded_at) as (
        select a.supersedes, a.recorded_at
        union all
        select o.supersedes, o.recorded_at from lende.assessment o join up on o.assessment_id = up.supersedes
        where o.practice_id = a.practice_id
      ) select min(recorded_at) from up) desc, a.assessment_id desc
    limit 1
  ) last)`

/** Did an answer to a question come after the last contact was written down? */
export const hasNewAnswerIn = (episode: RawBuilder<unknown>) => sql<boolean>`exists (
  select from lende.referral r where r.practice_id = lende.practice() and r.episode_id = ${episode}
    and r.answered_at > coalesce((select max(a.recorded_at) ${standsIn(episode)}), '-infinity'))`
