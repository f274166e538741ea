// The content of the programme as it is written, for tests.

import { shippedContent } from '../../guideline/test/shipped.ts'
import type { ProgrammeContent } from '../src/programme/offer.ts'

const compiled = shippedContent
if (compiled.aids.programme === undefined) throw new ReferenceError('the content has no programme')

export const { guideline, content: files, instruments } = compiled
export const content: ProgrammeContent = compiled.aids.programme
