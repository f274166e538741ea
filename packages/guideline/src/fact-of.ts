// A fact as written becomes a fact with a domain. A `sign` is short for a danger sign with a course.

import type { DangerOrder, Derivation, Domain, Fact, Unit } from '@lende/engine'
import type { FactFile } from './shape.ts'

type WrittenFact = FactFile['facts'][number]

/** New (14 days or less, worsening, or duration unknown), older, or explained by another cause and stable. */
const signOptions = ['no', 'explained', 'older', 'new']
const signDanger: DangerOrder = { options: [['no', 'explained'], ['older'], ['new']] }

/** The fact without its trees, which need the names of all others. */
export function factOf(written: WrittenFact): Fact {
  const sign = written.type === 'sign'
  const danger = sign ? signDanger : dangerOf(written)
  return {
    id: written.fact,
    domain: domainOf(written),
    informants: written.informants,
    aliases: written.aliases ?? (sign ? { yes: 'new' } : {}),
    ...(danger === undefined ? {} : { danger }),
    immutable: written.immutable === 'yes',
    renewed: sign || written.renewed === 'yes',
    keepsFirst: written['keeps-first'] === 'yes',
    ...(written.normal === undefined ? {} : { normal: written.normal }),
    ...(written.derived === undefined ? {} : { derived: derivationOf(written.derived) }),
    codes: written.codes ?? [],
  }
}

function dangerOf({ danger }: WrittenFact): DangerOrder | undefined {
  if (danger === undefined) return undefined
  return typeof danger === 'string' ? { towards: danger } : { options: danger }
}

function domainOf(written: WrittenFact): Domain {
  switch (written.type) {
    case 'yes-no':
      return { kind: 'yes-no' }
    case 'sign':
      return { kind: 'choice', options: signOptions }
    case 'choice':
      return { kind: 'choice', options: Object.keys(written.options ?? {}) }
    case 'decision':
      return {
        kind: 'decision',
        options: Object.keys(written.options ?? {}),
        reasonRequired: written['reason-required'] === 'yes',
      }
    case 'date':
      return { kind: 'date' }
    case 'number':
      return {
        kind: 'number',
        unit: written.unit as Unit,
        min: written.min ?? 0,
        max: written.max ?? 0,
        step: written.step ?? 1,
      }
  }
}

function derivationOf(derived: NonNullable<WrittenFact['derived']>): Derivation {
  if ('elapsed-days' in derived) return { kind: 'elapsed-days', of: derived['elapsed-days'] }
  if ('calendar-day' in derived) return { kind: 'calendar-day', of: derived['calendar-day'] }
  if ('drop-since-earlier' in derived) return { kind: 'drop-since-earlier', of: derived['drop-since-earlier'] }
  if ('lowest' in derived) return { kind: 'lowest', of: derived.lowest }
  if ('earlier-assessments' in derived) return { kind: 'earlier-assessments' }
  return { kind: 'instrument', instrument: derived.instrument, reads: derived.reads }
}
