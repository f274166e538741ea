import type { pathway as nl } from './nl.ts'

export const pathway: typeof nl = {
  title: 'The pathway for your profession',
  lead: 'Without a patient and without answers: what to do, consider and not do, with the source.',
  print: 'Print this profession’s page',
  role: 'Profession',
  kind: 'Complaint',
  contact: 'Contact',
  contacts: { first: 'first contact', 'follow-up': 'follow-up' },
  phase: 'Phase, in days since onset',
  days: (first: number, last: number) => `day ${first} to ${last}`,
  fromDay: (first: number) => `from day ${first}`,
  schemeOnlyNames: 'Only a name: the advice follows the phases above.',
  dependsMeans: 'This holds only after answers that a phase does not give.',
  andMore: (n: number) => `and ${n} more`,
  later: 'only at follow-up',
  laterOnly: (n: number) =>
    n === 1
      ? '1 line depends on earlier sessions and stands at follow-up only.'
      : `${n} lines depend on earlier sessions and stand at follow-up only.`,
  sameAtBoth: 'In this phase the advice is the same at first contact and at follow-up.',
  inGuideline: 'The whole rule in the guideline',
  asked: 'What is asked',
  orderFirst: 'The order at a first contact.',
  orderFollowUp: 'The order at follow-up.',
  noOwnOrder: 'The guideline has no order of its own for this profession; this is the general one.',
  oneScreen: (names: string) => `Together on one screen: ${names}.`,
  fewTogether: (most: number, names: string) => `Together on one screen with at most ${most} questions open: ${names}.`,
  asBefore: (names: string) => `Shown with the earlier answer, confirmed at once: ${names}.`,
  after: (names: string) => `After that, if it can still change anything: ${names}.`,
  askedOnly: 'What can no longer change anything is not asked.',
  boxDepends: (stage: string) => `${stage} (depends on more)`,
  sheetLegend: (phases: string, above: string, below: string) =>
    `Boxes: a column for each phase (${phases}); above ${above}, below ${below}. Full: holds. Half: depends on more. Empty: does not hold. No boxes: at every phase, for both. +2: depends on 2 more things.`,
}
