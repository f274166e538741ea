// The sheet of a document: as it is made, until a person changes it; from then on as that person left it.

import type { Document } from '@lende/documents'
import { useCallback, useMemo } from 'react'
import { keptSheets, useKeptSheets } from './kept-sheets.ts'
import type { Sheet } from './sheet.ts'
import { isSame, isTouched, sheetOf } from './sheet.ts'

export interface SheetInHand {
  readonly sheet: Sheet
  readonly isTouched: boolean
  /** Would it read otherwise if it were made now? */
  readonly isBehind: boolean
  /** Changes the sheet as it stands at that moment. */
  readonly change: (edit: (sheet: Sheet) => Sheet) => void
  readonly makeAnew: () => void
  readonly keepMine: () => void
}

export function useSheet(key: string, made: Document): SheetInHand {
  const kept = useKeptSheets().sheets.get(key)
  const fresh = useMemo(() => sheetOf(made), [made])
  const sheet = kept?.sheet ?? fresh
  const change = useCallback(
    (edit: (sheet: Sheet) => Sheet): void => {
      const now = keptSheets.read().sheets.get(key)
      const next = edit(now?.sheet ?? fresh)
      // Back to how it was made: then it follows the consult again.
      if (isTouched(next)) keptSheets.keep(key, { sheet: next, against: now?.against ?? made })
      else keptSheets.forget(key)
    },
    [key, fresh, made],
  )
  return {
    sheet,
    isTouched: kept !== undefined,
    isBehind: kept !== undefined && !isSame(kept.against, made),
    change,
    makeAnew: () => keptSheets.forget(key),
    keepMine: () => keptSheets.keep(key, { sheet, against: made }),
  }
}
