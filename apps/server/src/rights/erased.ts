// Of whom nothing is left but that there was somebody.

import type { Work } from '../database/practice-database.ts'

/** Was the patient of this episode erased? Asked once the episode is held, it stays so. */
export async function isErased(work: Work, practice: string, episode: string): Promise<boolean> {
  const found = await work
    .selectFrom('lende.episode as episode')
    .innerJoin('lende.patient as patient', (join) =>
      join
        .onRef('patient.practice_id', '=', 'episode.practice_id')
        .onRef('patient.patient_id', '=', 'episode.patient_id'),
    )
    .where('episode.practice_id', '=', practice)
    .where('episode.episode_id', '=', episode)
    .where('patient.erased_at', 'is not', null)
    .select('patient.patient_id')
    .executeTakeFirst()
  return found !== undefined
}
