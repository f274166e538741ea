import type { start as nl } from './nl.ts'

export const start: typeof nl = {
  title: 'Care pathway for low back pain',
  practice: 'Practice',
  practiceAbout: 'Patients and their episodes, kept together. You sign in.',
  consult: 'Consult',
  consultAbout: 'Answer little; see what the guidelines advise now, why, and how soon.',
  open: 'Open a saved file',
  openAbout: 'Follow-up: only what changed and what is due.',
  pathway: 'The pathway for your profession',
  pathwayAbout: 'Without a patient: what to do at each stage.',
  intake: 'Patient intake',
  intakeAbout: 'What the patient filled in before the visit: read it, confirm it, go on in the consult.',
  isNot:
    'Lende is not a medical device and not clinically validated. It does not replace your judgement and excludes no serious disease. Outside a practice everything happens on this device; nothing is sent or kept, except your settings.',
  openUnsaved: (n: number) => `A consult is still open: ${n === 1 ? '1 answer' : `${n} answers`}, not saved.`,
  openSaved: (n: number) => `A consult is still open: ${n === 1 ? '1 answer' : `${n} answers`} of today, saved.`,
  saveOrClear: 'Save or clear',
}
