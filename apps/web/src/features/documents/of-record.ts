// What the record knows of the lines over a letter: of whom it is, and who writes it. Only for a consult of an episode.

import type { Document, DocumentContent } from '@lende/documents'
import type { Words } from '@lende/wording'
import { dayIn } from '@lende/wording'
import { useEffect } from 'react'
import { consultStore, useConsult } from '../../consult/consult-store.ts'
import type { OfRecord } from '../practice/episode/of-record.ts'
import { keptSheets, useKeptSheets } from './kept-sheets.ts'

/** Null without a record, and until it is read; what cannot be read stays a line to fill in by hand. */
export function useOfRecord(): OfRecord | null {
  const episode = useConsult()?.inHand?.episode ?? null
  const { ofRecord } = useKeptSheets()
  useEffect(() => {
    if (episode === null) return
    const read = async (): Promise<void> => {
      const { readOfRecord } = await import('../practice/episode/of-record.ts')
      const of = await readOfRecord(episode)
      // Meanwhile it may have been let go of.
      if (consultStore.read()?.inHand?.episode === episode) keptSheets.tellOfRecord(of)
    }
    read().catch(() => undefined)
  }, [episode])
  return ofRecord?.episode === episode ? ofRecord : null
}

/** The lines over it that are empty and that the record knows, in the language of the document. */
export function headFilled(document: Document, head: DocumentContent['head'], of: OfRecord, words: Words): Document {
  const known: Readonly<Partial<Record<DocumentContent['head'][number], string>>> = {
    patient: of.patient,
    person: of.patient,
    born: dayIn(words, of.born, { day: 'numeric', month: 'long', year: 'numeric' }),
    from: of.sender,
  }
  const filled = document.head.map((line, place) => {
    const name = head[place]
    return line.value !== '' || name === undefined ? line : { ...line, value: known[name] ?? '' }
  })
  return { ...document, head: filled }
}
