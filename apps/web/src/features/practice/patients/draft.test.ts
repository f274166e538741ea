import { expect, test } from 'vitest'
import { known } from '../../../practice/queries.ts'
import { draft, forgetDraft, keepDraft, newPatientPlace } from './draft.ts'
import type { Typed } from './particulars.tsx'

const typed: Typed = { familyName: 'Maes', givenName: 'Jan', birthDate: '1/5/1970', language: 'nl', ownNumber: '' }

test('a new patient that is being written down is there again for who comes back', () => {
  keepDraft({ sought: 'Jan Maes', typed: null })
  keepDraft({ typed })
  expect(draft()).toEqual({ sought: 'Jan Maes', typed })
})

test('it is gone once it is done with, and with everything else when somebody signs out', () => {
  keepDraft({ sought: 'Jan Maes', typed })
  forgetDraft()
  expect(draft()).toEqual({ sought: '', typed: null })
  keepDraft({ sought: 'Jan Maes', typed })
  known.clear()
  expect(draft()).toEqual({ sought: '', typed: null })
})

test('its address says nothing of it', () => {
  expect(newPatientPlace).toBe('/practice/patients/new')
})
