import type { shell as nl } from './nl.ts'

export const shell: typeof nl = {
  skip: 'Skip to content',
  menu: 'Parts',
  practice: 'Practice',
  consult: 'Consult',
  pathway: 'Pathway',
  guideline: 'Guideline',
  settings: 'Settings',
  language: 'Language',
  loading: 'The guideline is loading.',
  failedTitle: 'This screen cannot be shown',
  failedLoading: 'A part of Lende could not be loaded. Check the connection and try again.',
  failedOther:
    'Something went wrong in Lende. What you filled in is still there as long as you do not close or reload this page.',
  retry: 'Try again',
  home: 'Back to the start',
  close: 'Close',
  cancel: 'Cancel',
  yes: 'Yes',
  inHand: 'Consult for',
  alreadyRecorded: 'already recorded',
  corrects: (day) => `corrects the contact of ${day}, not recorded yet`,
  contactOf: (day) => `contact of ${day}`,
  toEpisode: 'To the episode',
  no: 'No',
}
