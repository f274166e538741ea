// The address on an invitation: a whole one, short enough to scan, and with nothing of a screen or a patient in it.

import { expect, it } from 'vitest'
import { addressProblem, leadsHere, ownAddress } from './intake-address.ts'

it('proposes the page beside this one, without what stands behind it', () => {
  expect(ownAddress('https://practice.example/lende/#/intake/card')).toBe('https://practice.example/lende/intake.html')
  expect(ownAddress('https://practice.example/lende/index.html?x=1#/')).toBe(
    'https://practice.example/lende/intake.html',
  )
})

it('refuses what is no web address, or too long to scan', () => {
  for (const wrong of ['', 'practice.example', 'https://', 'ftp://practice.example/', 'https://a b'])
    expect(addressProblem(wrong), wrong).toBe('wrong')
  expect(addressProblem(`https://practice.example/${'x'.repeat(200)}`)).toBe('long')
  expect(addressProblem(' https://practice.example/intake.html ')).toBeUndefined()
})

it('knows an address that no telephone can reach', () => {
  expect(leadsHere('http://localhost:4173/intake.html')).toBe(true)
  expect(leadsHere('https://practice.example/intake.html')).toBe(false)
})
