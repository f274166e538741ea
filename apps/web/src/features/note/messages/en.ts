import { en } from '@lende/documents/messages/en'
import type { note as source } from './nl.ts'

export const note: typeof source = {
  title: 'Note for the record',
  intro: 'Plain text to paste into your own record. Lende keeps nothing of it.',
  emptyTitle: 'There is nothing to note yet',
  empty: 'The note follows from a consult. Begin one, or open a saved file.',
  toConsult: 'To the consult',
  openCase: 'Open a file',
  kind: 'Kind of note',
  openDanger: (n: number) => (n === 1 ? '1 danger question is still open.' : `${n} danger questions are still open.`),
  openDangerMeans: 'The note lists them as not known. Reassurance is held back.',
  answerFirst: 'Answer first',
  advice: 'Done or advised',
  adviceAbout: 'Only what is ticked goes into the note.',
  ticked: (ticked: number, all: number) => `${ticked} of ${all}`,
  safetyNetGiven: 'Safety net given',
  text: 'Text of the note',
  textAbout: 'Change what you need, then copy.',
  changed: 'You changed the text by hand. What you tick or answer from now on is not added by itself.',
  again: 'Write it again',
  copy: 'Copy',
  copied: 'Copied. Paste the note into the record.',
  notCopied: 'The browser does not allow copying. The text is selected: copy with Ctrl+C or ⌘C.',
  print: 'Print',
  codeSays: (code: string, verified: string, reading: string) =>
    `${code}: code ${verified}; link to the class: ${reading}.`,
  line: en,
}
