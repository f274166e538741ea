// For tests: every door to what is clinical, and an assessment and a letter to knock with.

import type { FastifyInstance } from 'fastify'
import { assessmentRoutes } from '../src/assessments/routes.ts'
import { documentRoutes } from '../src/documents/routes.ts'
import { editionsOfProgram } from '../src/editions/editions-of-program.ts'
import { episodeRoutes } from '../src/episodes/routes.ts'
import type { Present } from '../src/http/present.ts'
import type { Route } from '../src/http/route.ts'
import { ledgerRoutes } from '../src/ledger/routes.ts'
import { patientRoutes } from '../src/patients/routes.ts'
import { referralRoutes } from '../src/referrals/routes.ts'
import { rightsRoutes } from '../src/rights/routes.ts'
import { workRoutes } from '../src/work-view/routes.ts'
import { shownOfProgram } from '../src/work-view/shown.ts'
import { send } from './stage.ts'

export const recordDoors: readonly Route[] = [
  ...assessmentRoutes(editionsOfProgram),
  ...documentRoutes(shownOfProgram),
  ...referralRoutes(shownOfProgram),
  ...workRoutes(editionsOfProgram, shownOfProgram),
  ...rightsRoutes,
  ...ledgerRoutes,
]

export const allDoors: readonly Route[] = [...patientRoutes, ...episodeRoutes, ...recordDoors]

/** Records an assessment; returns its id. */
export async function record(
  app: FastifyInstance,
  who: Present,
  episode: string,
  answers: object = { fever: 'yes' },
  on = '2026-02-01',
): Promise<string> {
  const body = { on, written: { answers } }
  const { assessment } = (await send(app, ['POST', `/api/episodes/${episode}/assessments`], body, { who })).json()
  return String(assessment)
}

export const letter = {
  kind: 'letter-specialist',
  language: 'nl',
  title: 'Brief',
  head: [{ label: 'Naam', value: 'Jan Peeters' }],
  parts: [{ part: 'found', lines: [{ kind: 'item', text: 'Koorts sinds maandag.', from: ['fact:fever'] }] }],
  foot: { edition: '2026.1', on: '2026-02-01', sources: [], superseded: [], disclaimer: 'Geen medisch hulpmiddel.' },
}

/** To an occupational physician, with nothing around its lines but what the content puts there. */
export const workLetter = {
  ...letter,
  kind: 'letter-occupational-physician',
  title: 'Brief aan de arbeidsarts',
  head: [{ label: 'Patiënt', value: 'Jan Peeters' }],
  foot: {
    ...letter.foot,
    edition: 'Editie 2026.1',
    disclaimer: 'Opgemaakt met een programma, nagelezen door wie het tekent. Er staat geen diagnose op.',
  },
  parts: [{ part: 'work', lines: [{ kind: 'text', text: 'Werk: afwezig.', from: ['fact:work-status'] }] }],
}

/** Keeps a letter; returns its id. */
export async function keepLetter(app: FastifyInstance, who: Present, episode: string): Promise<string> {
  const body = { content: letter, recipient: 'Dr. Claes' }
  const { document } = (await send(app, ['POST', `/api/episodes/${episode}/documents`], body, { who })).json()
  return String(document)
}

/** One that an occupational physician may be asked. */
export const question = 'Welke taken kunnen nu wel, en welke niet?'

/** Asks somebody outside the practice something, unless `more` says whom else; returns the id. */
export async function refer(app: FastifyInstance, who: Present, episode: string, more: object = {}): Promise<string> {
  const body = { toName: 'Dr. Claes', question, ...more }
  const done = await send(app, ['POST', `/api/episodes/${episode}/referrals`], body, { who })
  return String(done.json().referral)
}

export const answer = (app: FastifyInstance, who: Present, referral: string, said: string) =>
  send(app, ['POST', `/api/referrals/${referral}/answer`], { answer: said }, { who })
