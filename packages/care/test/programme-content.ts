// The content of the programme as it is written, for tests.

import { fileURLToPath } from 'node:url'
import { compile } from '@lende/guideline'
import type { ProgrammeContent } from '../src/programme/offer.ts'

const compiled = compile(fileURLToPath(new URL('../../../content', import.meta.url)))
if (compiled.aids.programme === undefined) throw new ReferenceError('the content has no programme')

export const { guideline, content: files, instruments } = compiled
export const content: ProgrammeContent = compiled.aids.programme
