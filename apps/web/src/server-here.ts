// What the server of this page can do besides giving files. Asked once; one that does not answer can do nothing more.

import { onceEach } from './once-each.ts'

export interface ServerHere {
  /** Sets a document as a tagged PDF. */
  readonly writesPdf: boolean
  /** Keeps the record of a practice. */
  readonly keepsRecords: boolean
}

const nothing: ServerHere = { writesPdf: false, keepsRecords: false }

export const serverHere = onceEach(async (): Promise<ServerHere> => {
  try {
    const { headers } = await fetch('./', { method: 'HEAD' })
    return { writesPdf: headers.get('Lende-Pdf') === 'yes', keepsRecords: headers.get('Lende-Practice') === 'yes' }
  } catch {
    return nothing
  }
})
