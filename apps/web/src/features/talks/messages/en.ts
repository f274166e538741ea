import type { talks as nl } from './nl.ts'

export const talks: typeof nl = {
  imaging: 'Scan',
  medicines: 'Medicines',
  print: 'Print half a page',
  patient: {
    imaging: 'A scan of your back?',
    medicines: 'Medicines for your back',
    parts: {
      shows: 'What a scan shows without pain too',
      changes: 'What a scan changes',
      risks: 'What speaks against a scan',
      instead: 'What we do instead',
    },
    needed: 'When a scan is needed',
    call: 'When to call',
    filledOf: (filled, of) => `${filled} of ${of}`,
    applies: 'This counts for you',
    open: 'Tell us if this is true for you',
    against: 'Not for this pain',
    source: 'Source',
    newer: 'Newer guidelines',
  },
}
