import type { Messages } from './nl.ts'

export const en: Messages = {
  head: (on, role) => `Low back pain, ${on}, ${role}`,
  notPresent: 'Asked and not present',
  normal: 'Checked and normal',
  notKnown: 'Not asked or not known',
  fromBefore: 'From before',
  painAreas: 'Pain marked on the drawing',
  toJudge: (names) => `Still to assess: ${names}.`,
  code: (system, code) => `Code, proposed: ${code} (${system})`,
  before: (score, on) => `on ${on}: ${score}`,
  done: 'Done or advised',
  considered: 'Considered',
  held: (n) => (n === 1 ? '1 line of advice is held.' : `${n} lines of advice are held.`),
  safetyNet: 'Safety net given',
  taught: { done: 'done', partly: 'partly', 'not-done': 'not done' },
  steps: (by, every) => `${by} more every ${every === 1 ? 'day' : `${every} days`}`,
  page: 'Page',
  edition: (edition) => `Lende, edition ${edition}`,
  editionAlone: (edition) => `Edition ${edition}`,
  replaced: (guideline, by) => `${guideline}. ${by}`,
}
