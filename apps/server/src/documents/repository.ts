// Documents in the database: read as they were sent; nothing here changes one.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Content, SentDocument } from './document.ts'

const columns = [
  'document_id as document',
  'episode_id as episode',
  'assessment_id as assessment',
  'kind',
  'language',
  'recipient',
  'person_id as person',
  sql<string>`to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('sentAt'),
] as const

export type NewDocument = Omit<SentDocument, 'kind' | 'language' | 'sentAt'> & { readonly content: Content }

export async function insertDocument(work: Work, practice: string, one: NewDocument): Promise<void> {
  await work
    .insertInto('lende.document')
    .values({
      practice_id: practice,
      document_id: one.document,
      episode_id: one.episode,
      assessment_id: one.assessment,
      kind: one.content.kind,
      language: one.content.language,
      recipient: one.recipient,
      content: JSON.stringify(one.content),
      person_id: one.person,
    })
    .execute()
}

export async function documentWith(
  work: Work,
  practice: string,
  document: string,
): Promise<(SentDocument & { content: unknown }) | undefined> {
  return work
    .selectFrom('lende.document')
    .select([...columns, 'content'])
    .where('practice_id', '=', practice)
    .where('document_id', '=', document)
    .executeTakeFirst()
}

/** The newest first: the id of a document tells when it was sent. */
export function documentsOf(
  work: Work,
  practice: string,
  { episode, after, most }: { episode: string; after: string | undefined; most: number },
): Promise<SentDocument[]> {
  return work
    .selectFrom('lende.document')
    .select(columns)
    .where('practice_id', '=', practice)
    .where('episode_id', '=', episode)
    .$if(after !== undefined, (rows) => rows.where('document_id', '<', after ?? ''))
    .orderBy('document_id', 'desc')
    .limit(most)
    .execute()
}

/** Undefined where this episode has no such document. */
export async function kindOfDocument(
  work: Work,
  practice: string,
  document: string,
  episode: string,
): Promise<string | undefined> {
  const found = await work
    .selectFrom('lende.document')
    .select('kind')
    .where('practice_id', '=', practice)
    .where('document_id', '=', document)
    .where('episode_id', '=', episode)
    .executeTakeFirst()
  return found?.kind
}

export async function isAssessmentOf(
  work: Work,
  practice: string,
  assessment: string,
  episode: string,
): Promise<boolean> {
  const found = await work
    .selectFrom('lende.assessment')
    .select('assessment_id')
    .where('practice_id', '=', practice)
    .where('assessment_id', '=', assessment)
    .where('episode_id', '=', episode)
    .executeTakeFirst()
  return found !== undefined
}
