import { documentKinds } from '@lende/documents'
import { describe, expect, it } from 'vitest'
import { inGroups, kindIn, placeOf } from './kinds.ts'

describe('the kinds that are offered', () => {
  it('each stand once in a group', () => {
    const grouped = inGroups(documentKinds).flatMap(({ kinds }) => kinds)
    expect([...grouped].sort()).toEqual([...documentKinds].sort())
  })

  it('have no group of which nothing is offered', () => {
    expect(inGroups(['leaflet']).map(({ group }) => group)).toEqual(['patient'])
  })

  it('have each their place, which leads back to them, but for the note with its own screen', () => {
    for (const kind of documentKinds)
      expect(kindIn(placeOf(kind), documentKinds)).toBe(kind === 'record-note' ? undefined : kind)
  })

  it('are not reached by an address of a kind that this role does not make', () => {
    expect(kindIn('/documents/employer-sheet', ['leaflet'])).toBeUndefined()
    expect(kindIn('/documents', documentKinds)).toBeUndefined()
  })
})
