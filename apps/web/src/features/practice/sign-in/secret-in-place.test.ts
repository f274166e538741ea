import { expect, it } from 'vitest'
import { secretIn } from './secret-in-place.ts'

const token = 'a-token_that-is-long-enough'

it('finds the secret of a link that was handed on', () => {
  expect(secretIn(`/practice/invitation/${token}`)).toEqual({ kind: 'invitation', token })
  expect(secretIn(`/practice/first-run/${token}`)).toEqual({ kind: 'first-run', token })
  expect(secretIn(`/practice/new-password/${token}`)).toEqual({ kind: 'new-password', token })
})

it('finds none in any other place', () => {
  for (const place of [
    '/',
    '/practice',
    '/practice/invitation/short',
    `/practice/patients/${token}`,
    `/intake/${token}`,
  ])
    expect(secretIn(place)).toBeNull()
})
