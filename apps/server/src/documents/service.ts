// What may be done with documents, and what the ledger is told of it.

import { Check } from 'typebox/value'
import { v7 as newId } from 'uuid'
import { episodeHeld, episodeWith } from '../episodes/repository.ts'
import { type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import { isErased } from '../rights/erased.ts'
import { whyNotOpen } from '../work-view/service.ts'
import type { Shown } from '../work-view/shown.ts'
import { tellsMore } from '../work-view/tells-more.ts'
import { Content, type SentDocument } from './document.ts'
import { documentsOf, documentWith, insertDocument, isAssessmentOf } from './repository.ts'

export interface ToKeep {
  readonly episode: string
  readonly assessment: string | null
  readonly recipient: string | null
  readonly content: unknown
}

type Did = 'send-document' | 'read-document'

const tell = ({ work, present: { role } }: At, did: Did, document: string) =>
  writeLedger(work, { did, about: 'document', aboutId: document, role })

/** Kept as it was sent, whatever the product would make of it later. `shown` is what an occupational physician may see. */
export async function keepDocument(at: At, one: ToKeep, shown: Shown): Promise<{ document: string } | Refusal> {
  const { work, present } = at
  const { practice, person } = present
  const { episode, assessment, content } = one
  if ((await episodeHeld(work, practice, episode)) === undefined) return refuse('not-found')
  if (await isErased(work, practice, episode)) return refuse('erased')
  if (!Check(Content, content)) return refuseInput('/content', 'wrong-shape')
  const more = tellsMore(content, shown)
  if (more !== null) return refuseInput(`/content${more}`, 'not-on-work')
  if (assessment !== null && !(await isAssessmentOf(work, practice, assessment, episode)))
    return refuseInput('/assessment', 'not-of-this-episode')
  const document = newId()
  await insertDocument(work, practice, { ...one, content, document, person })
  await tell(at, 'send-document', document)
  return { document }
}

/** `shown` is what an occupational physician may see. */
export async function readDocument(
  at: At,
  document: string,
  shown: Shown,
): Promise<(SentDocument & { content: unknown }) | Refusal> {
  const { work, present } = at
  const found = await documentWith(work, present.practice, document)
  if (found === undefined) return refuse('not-found')
  const closed = await whyNotOpen(at, found, shown)
  if (closed !== null) return closed
  if (await isErased(work, present.practice, found.episode)) return refuse('erased')
  await tell(at, 'read-document', document)
  return found
}

/** Those that fit, the newest first, and one more when there is a next page. */
export async function listDocuments(
  { work, present: { practice, role } }: At,
  { episode, after, limit }: { episode: string; after: string | undefined; limit: number },
): Promise<readonly SentDocument[] | Refusal> {
  if ((await episodeWith(work, practice, episode)) === undefined) return refuse('not-found')
  if (await isErased(work, practice, episode)) return refuse('erased')
  const found = await documentsOf(work, practice, { episode, after, most: limit + 1 })
  await writeLedger(work, { did: 'list-documents', about: 'episode', aboutId: episode, role })
  return found
}
