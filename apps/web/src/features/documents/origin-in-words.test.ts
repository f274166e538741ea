import type { Words } from '@lende/wording'
import { wordsOver } from '@lende/wording'
import { describe, expect, it } from 'vitest'
import { byKind, originName } from './origin-in-words.ts'

const words: Words = wordsOver(
  'nl',
  'be',
  { 'fact.fever.label': 'koorts', 'danger.infection.name': 'infectie' },
  {} as never,
)

describe('what a line rests on', () => {
  it('is told by kind, each once, in the order of the line', () => {
    const from = ['fact:fever', 'recommendation:keep-moving', 'fact:malaise', 'fact:fever'] as const
    expect(byKind(from)).toEqual([
      { kind: 'fact', ids: ['fever', 'malaise'] },
      { kind: 'recommendation', ids: ['keep-moving'] },
    ])
  })

  it('keeps the dots and colons of an id', () => {
    expect(byKind(['authored:documents.says.not-asked'])).toEqual([
      { kind: 'authored', ids: ['documents.says.not-asked'] },
    ])
  })

  it('is called as the guideline calls it', () => {
    expect(originName('fact', 'fever', words)).toBe('koorts')
    expect(originName('danger', 'infection', words)).toBe('infectie')
  })

  it('has no name of its own where it is what its kind says', () => {
    expect(originName('authored', 'documents.says.not-asked', words)).toBeNull()
    expect(originName('agreed', 'work', words)).toBeNull()
    expect(originName('danger', 'nowhere', words)).toBeNull()
  })
})
