// Writes as fast as it can until it is killed: assessments with their entry in the ledger, several at once. Each that the
// database acknowledged is a line on standard output; a line is there before the next write begins.

import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { writeLedger } from '../src/ledger/ledger.ts'

const atOnce = 8
const standardOutput = 1

const [data = '', practice = '', person = '', episode = ''] = process.argv.slice(2)
const embedded = await openEmbedded(data)
const database = await PracticeDatabase.connect(embedded.asServer)

async function writeForEver(): Promise<never> {
  for (;;) {
    const assessment = v7()
    try {
      await record(assessment)
      writeSync(standardOutput, `${assessment}\n`)
    } catch (failure) {
      // The database was killed: it is not acknowledged, and the next one is tried.
      if (failure instanceof TypeError || failure instanceof ReferenceError) throw failure
      await wait(10)
    }
  }
}

const record = (assessment: string): Promise<unknown> =>
  database.within({ practice, person }, async (work) => {
    await work
      .insertInto('lende.assessment')
      .values({
        practice_id: practice,
        assessment_id: assessment,
        episode_id: episode,
        held_on: '2026-11-22',
        person_id: person,
        role: 'general-practitioner',
        source: 'clinician',
        edition: '2026.1+kills',
        country: 'be',
        onset_from: '2026-11-01',
        onset_to: '2026-11-01',
        answers: JSON.stringify({ said: assessment.repeat(20) }),
        advice: JSON.stringify({ urgency: { level: 'none' }, given: assessment.repeat(60) }),
        supersedes: null,
        superseded_because: null,
      })
      .execute()
    await writeLedger(work, { did: 'record-assessment', about: 'assessment', aboutId: assessment })
  })

await Promise.all(Array.from({ length: atOnce }, writeForEver))
