// In which language and country the page begins.

import { expect, it } from 'vitest'
import { beginningFrom } from './begin.ts'

it('follows the address before the device, and lets choose where the address names no language', () => {
  expect(beginningFrom('?language=de&country=nl', ['fr-BE'])).toEqual({ language: 'de', likely: 'de', country: 'nl' })
  expect(beginningFrom('', ['fr-BE', 'nl'])).toEqual({ language: null, likely: 'fr', country: 'be' })
  expect(beginningFrom('?language=xx&country=xx', ['nl-NL'])).toEqual({ language: null, likely: 'nl', country: 'nl' })
  expect(beginningFrom('', ['tr'])).toEqual({ language: null, likely: 'nl', country: 'be' })
})
