import type { Messages } from './nl.ts'

export const fr: Messages = {
  head: (on, role) => `Lombalgie, ${on}, ${role}`,
  notPresent: 'Demandé, absent',
  normal: 'Vérifié, normal',
  notKnown: 'Non demandé ou non connu',
  fromBefore: 'Déjà connu',
  painAreas: 'Douleur marquée sur le dessin',
  toJudge: (names) => `Encore à évaluer : ${names}.`,
  code: (system, code) => `Code, proposé : ${code} (${system})`,
  before: (score, on) => `le ${on} : ${score}`,
  done: 'Fait ou conseillé',
  considered: 'Envisagé',
  held: (n) => (n === 1 ? '1 conseil est suspendu.' : `${n} conseils sont suspendus.`),
  safetyNet: 'Consignes de sécurité données',
  taught: { done: 'fait', partly: 'en partie', 'not-done': 'non fait' },
  steps: (by, every) => `${by} de plus ${every === 1 ? 'chaque jour' : `tous les ${every} jours`}`,
  page: 'Page',
  edition: (edition) => `Lende, édition ${edition}`,
  editionAlone: (edition) => `Édition ${edition}`,
  replaced: (guideline, by) => `${guideline}. ${by}`,
}
