// The doors to assessments: recorded once, corrected by another, read as they were given, worked out again.

import { adviceText } from '@lende/engine'
import { Type } from 'typebox'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { Day, Fields, Id, Line, Moment, OrNull, Page, Paging, pageOf, pageSize } from '../http/fields.ts'
import { KeptJson } from '../http/kept-json.ts'
import { clinicians } from '../http/present.ts'
import { isRefusal, type Refusal } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import { writeShown } from '../ledger/ledger.ts'
import { adviseOnly } from './advise-only.ts'
import type { NewAssessment } from './assessment.ts'
import { Assessments, type Recorded } from './assessments.ts'
import { roleOfAssessment } from './role-of-assessment.ts'
import { underEditionOfNow } from './under-another-edition.ts'

const Source = Type.Enum(['clinician', 'patient', 'import'])
/** An object whose parts are read by what knows them. */
const Written = Type.Record(Type.String(), Type.Unknown(), {
  description: 'As a case file writes an assessment: answers, pain-areas, agreed',
})
const Role = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*$',
  maxLength: 60,
  description: 'One that the guideline advises; only for who is an other clinician',
})

const asked = {
  on: Day,
  source: Type.Optional(Source),
  role: Type.Optional(Role),
  written: Written,
}

const Listed = {
  assessment: Id,
  on: Type.String(),
  person: Id,
  role: Type.String(),
  source: Source,
  edition: Type.String(),
  recordedAt: Moment,
  supersedes: OrNull(Id),
  correctedBy: OrNull(Id),
}

const Read = Type.Object({
  ...Listed,
  episode: Id,
  country: Type.String(),
  onset: Type.Object({ from: Type.String(), to: Type.String() }),
  written: Type.Unknown(),
  advice: Type.Unknown(),
  earlier: Type.Array(Id),
  because: OrNull(Type.String()),
})

const OtherAdvice = Type.Object({
  patient: Id,
  episode: Id,
  assessment: Id,
  edition: Type.String(),
  isOverOther: Type.Boolean({ description: 'Was something before it corrected or entered after it was given?' }),
  hasOtherOnset: Type.Boolean({ description: 'Was the onset of the episode put right after it was given?' }),
  changes: Type.Unknown({
    description:
      'urgency, scope, added, gone, changed, dangers, elsewhere; null where the answers of then cannot be read under the edition of now',
  }),
})

const Done = Type.Object({ assessment: Id })
const OneEpisode = Fields({ episode: Id })
const OneAssessment = Fields({ assessment: Id })

/** The advice is read where it stands: what is kept for an Idempotency-Key holds nothing of a patient. */
const recorded = (done: Recorded | Refusal) =>
  isRefusal(done) ? done : { body: { assessment: done.assessment }, location: `/api/assessments/${done.assessment}` }

type Body = Omit<NewAssessment, 'episode' | 'source'> & Partial<Pick<NewAssessment, 'source'>>

/** Why it is corrected belongs to the correction. */
const newAssessment = ({ on, written, role, source = 'clinician' }: Body): Omit<NewAssessment, 'episode'> => ({
  on,
  source,
  written,
  ...(role === undefined ? {} : { role }),
})

/** `editions` is asked when a door needs it: the table of routes is there before any edition is. */
export const assessmentRoutes = (editions: () => Promise<KeptEditions>): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/episodes/:episode/assessments',
    summary: 'Record an assessment, with the advice that follows from it',
    roles: clinicians,
    effect: 'write',
    params: OneEpisode,
    body: Fields(asked),
    status: 201,
    answer: Done,
    handle: async ({ params, body, ...at }) => {
      const assessments = new Assessments(await editions())
      return recorded(await assessments.record(at, { ...params, ...newAssessment(body) }))
    },
  }),
  route({
    method: 'GET',
    url: '/api/episodes/:episode/assessments',
    summary: 'The assessments of an episode, newest first, those that were corrected too',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneEpisode,
    query: Fields(Paging),
    answer: Page(Type.Object({ ...Listed, urgency: Type.String() })),
    handle: async ({ params, query: { after, limit = pageSize }, ...at }) => {
      const found = await new Assessments(await editions()).list(at, { ...params, after, limit })
      return isRefusal(found) ? found : { body: pageOf(found, limit, ({ assessment }) => assessment) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/assessments/:assessment',
    summary: 'Read an assessment and the advice as it was given',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneAssessment,
    answer: Read,
    handle: async ({ params, ...at }) => {
      const found = await new Assessments(await editions()).read(at, params.assessment)
      return isRefusal(found) ? found : { body: { ...found, earlier: [...found.earlier] } }
    },
  }),
  route({
    method: 'POST',
    url: '/api/assessments/:assessment/correct',
    summary: 'Another takes the place of an assessment, and says why',
    roles: clinicians,
    effect: 'write',
    params: OneAssessment,
    body: Fields({ ...asked, because: Line(400) }),
    status: 201,
    answer: Done,
    handle: async ({ params, body, ...at }) => {
      const correction = { of: params.assessment, because: body.because }
      return recorded(await new Assessments(await editions()).correct(at, newAssessment(body), correction))
    },
  }),
  route({
    method: 'POST',
    url: '/api/assessments/:assessment/replay',
    summary: 'Work an assessment out again under its own edition: is the advice the very same?',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    params: OneAssessment,
    body: Fields({}),
    answer: Type.Object({ isSame: Type.Boolean(), stored: Type.Unknown(), now: Type.Unknown() }),
    handle: async ({ params, ...at }) => {
      const replayed = await new Assessments(await editions()).replay(at, params.assessment)
      return isRefusal(replayed) ? replayed : { body: replayed }
    },
  }),
  route({
    method: 'POST',
    url: '/api/advise',
    summary: 'Advice on answers alone: nothing is recorded, and no record is looked at',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    body: Fields({
      on: Day,
      onsetFrom: Type.Optional(Day),
      onsetTo: Type.Optional(Day),
      role: asked.role,
      written: Written,
    }),
    answer: Type.Object({ edition: Type.String(), advice: Type.Unknown() }),
    handle: async ({ body, ...at }) => {
      const kept = await editions()
      const role = roleOfAssessment(at.present.role, body.role, kept.current)
      if (typeof role !== 'string') return role
      const advised = adviseOnly(at, kept.current, { ...body, role })
      if (isRefusal(advised)) return advised
      // Written out now: its thousands of objects would live on until the transaction has ended.
      return { body: { ...advised, advice: new KeptJson(adviceText(advised.advice)) } }
    },
  }),
  route({
    method: 'GET',
    url: '/api/under-edition-of-now',
    summary:
      'Open episodes whose advice would be another now: under its edition, or over what was corrected or entered since',
    roles: [...clinicians, 'auditor'],
    effect: 'read',
    query: Fields({ ...Paging, episode: Type.Optional(Id) }),
    answer: Page(OtherAdvice),
    handle: async ({ query: { episode, after, limit = pageSize }, ...at }) => {
      const { items, next } = await underEditionOfNow(at, await editions(), { episode, after, limit })
      const shown = items.map((one) => one.episode)
      writeShown(at.work, { did: 'list-other-advice', about: 'episode', role: at.present.role }, shown)
      return { body: { items: [...items], next } }
    },
  }),
]
