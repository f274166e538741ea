// From an export to a PDF, once the ledger knows of it: nobody waits with the ledger for a page to be set.

import type { Country } from '@lende/wording'
import type { Work } from '../../database/practice-database.ts'
import type { Edition } from '../../editions/edition.ts'
import { editionsOfProgram } from '../../editions/editions-of-program.ts'
import type { Content } from '../../http/route.ts'
import type { Exported } from '../export.ts'
import { copyOfRecord } from './copy-of-record.ts'
import { printed } from './print.ts'
import { type Rows, rowsOf } from './rows.ts'
import { copyWords } from './words.ts'

export const copyOnPaper =
  (exported: Exported, patient: string, today: string): Content =>
  async (again) => {
    const rows = rowsOf(exported)
    const { practice, editions } = await again(async (work) => ({
      practice: await practiceOf(work),
      editions: await editionsIn(work, rows),
    }))
    const page = copyOfRecord({ rows, patient, practice, editions, today })
    return printed(page, copyWords(page.language, practice.country))
  }

async function practiceOf(work: Work): Promise<{ readonly name: string; readonly country: Country }> {
  return work.selectFrom('lende.practice').select(['name', 'country']).executeTakeFirstOrThrow()
}

async function editionsIn(work: Work, { assessments }: Rows): Promise<ReadonlyMap<string, Edition>> {
  const kept = await editionsOfProgram()
  const editions = new Map<string, Edition>()
  for (const name of new Set(assessments.map(({ edition }) => edition)))
    editions.set(name, await kept.named(work, name))
  return editions
}
