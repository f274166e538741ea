// How lines are put together; what a clinician reviews stands in the content.

export const nl = {
  head: (on: string, role: string) => `Lage rugpijn, ${on}, ${role}`,
  notPresent: 'Gevraagd, niet aanwezig',
  normal: 'Nagegaan, normaal',
  notKnown: 'Niet gevraagd of niet gekend',
  fromBefore: 'Van eerder',
  painAreas: 'Pijn gemarkeerd op de tekening',
  toJudge: (names: string) => `Nog te beoordelen: ${names}.`,
  code: (system: string, code: string) => `Code, voorgesteld: ${code} (${system})`,
  before: (score: string, on: string) => `op ${on}: ${score}`,
  done: 'Gedaan of geadviseerd',
  considered: 'Overwogen',
  held: (n: number) => (n === 1 ? '1 regel advies is aangehouden.' : `${n} regels advies zijn aangehouden.`),
  safetyNet: 'Vangnet gegeven',
  taught: { done: 'gedaan', partly: 'deels', 'not-done': 'niet gedaan' },
  steps: (by: number, every: number) => `${every === 1 ? 'elke dag' : `elke ${every} dagen`} ${by} erbij`,
  /** Before the number of a page. */
  page: 'Bladzijde',
  edition: (edition: string) => `Lende, editie ${edition}`,
  editionAlone: (edition: string) => `Editie ${edition}`,
  replaced: (guideline: string, by: string) => `${guideline}. ${by}`,
}

export type Messages = typeof nl
