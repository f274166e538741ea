// Facts in one line each, for the small guidelines of the specification and the tests, and how a fact reads in words.

import type { Domain, Fact } from '@lende/engine'

type More = Partial<Omit<Fact, 'id' | 'domain'>>

const made = (id: string, domain: Domain, more: More): Fact => ({
  id,
  domain,
  informants: ['clinician'],
  aliases: {},
  immutable: false,
  renewed: false,
  keepsFirst: false,
  codes: [],
  ...more,
})

export const yesNo = (id: string, more: More = {}): Fact => made(id, { kind: 'yes-no' }, more)

export const choice = (id: string, options: readonly string[], more: More = {}): Fact =>
  made(id, { kind: 'choice', options }, more)

/** A danger sign with its course: asked anew at each visit, and new unless somebody knows better. */
export const sign = (id: string, more: More = {}): Fact =>
  choice(id, ['no', 'explained', 'older', 'new'], {
    aliases: { yes: 'new' },
    danger: { options: [['no', 'explained'], ['older'], ['new']] },
    renewed: true,
    ...more,
  })

export const decision = (id: string, options: readonly string[], reasonRequired = false, more: More = {}): Fact =>
  made(id, { kind: 'decision', options, reasonRequired }, more)

export const date = (id: string, more: More = {}): Fact => made(id, { kind: 'date' }, more)

export const age = (more: More = {}): Fact =>
  made('age', { kind: 'number', unit: 'years', min: 0, max: 120, step: 1 }, { immutable: true, ...more })

/** Muscle strength, 0 to 5. */
export const grade = (id: string, more: More = {}): Fact =>
  made(id, { kind: 'number', unit: 'grade', min: 0, max: 5, step: 1 }, more)

export const days = (id: string, more: More = {}): Fact =>
  made(id, { kind: 'number', unit: 'days', min: 0, max: 3650, step: 1 }, more)

export const contacts = (id: string, more: More = {}): Fact =>
  made(id, { kind: 'number', unit: 'contacts', min: 0, max: 1000, step: 1 }, more)

export const centimetres = (id: string, more: More = {}): Fact =>
  made(id, { kind: 'number', unit: 'cm', min: 0, max: 120, step: 0.5 }, more)

/** A fact as one line of the manual, without its trees. */
export function factText({ id, domain, danger, renewed, keepsFirst, immutable, aliases }: Fact): string {
  const marks = [
    ...(danger === undefined ? [] : [dangerText(danger)]),
    ...(renewed ? ['renewed'] : []),
    ...(keepsFirst ? ['keeps its first answer'] : []),
    ...(immutable ? ['immutable'] : []),
    ...Object.entries(aliases).map(([alias, option]) => `${alias} means ${option}`),
  ]
  return [`${id}: ${domainText(domain)}`, ...marks].join('; ')
}

const dangerText = (danger: NonNullable<Fact['danger']>): string =>
  'towards' in danger
    ? `${danger.towards} is dangerous`
    : `danger order ${danger.options.map((group) => group.join(' or ')).join(', ')}`

function domainText(domain: Domain): string {
  switch (domain.kind) {
    case 'yes-no':
      return 'yes or no'
    case 'choice':
      return domain.options.join(', ')
    case 'decision':
      return `decision: ${domain.options.join(', ')}${domain.reasonRequired ? ' (with a reason)' : ''}`
    case 'date':
      return 'a date'
    case 'number':
      return `${domain.min} to ${domain.max} ${domain.unit} in steps of ${domain.step}`
  }
}
