// The contacts of an episode until the day of the document: a case may be read as it stood on an earlier day.

import type { Assessment } from '@lende/engine'
import type { Material } from './material.ts'

export const contactsOf = ({ consult, outcome }: Pick<Material, 'consult' | 'outcome'>): readonly Assessment[] =>
  outcome.theCase.assessments.filter(({ on }) => on === undefined || on <= consult.on)

/** The contact that the document is of. */
export const contactOf = (material: Pick<Material, 'consult' | 'outcome'>): Assessment | undefined =>
  contactsOf(material).at(-1)
