// Three truths, and what follows from them when an answer is missing.

import type { Truth } from '@lende/engine'
import type { Section } from './specification.ts'

export const truth: Section = {
  title: 'Truth',
  about: 'Whatever decides, decides with yes, no and unknown. Unknown is a value of its own.',
  sentences: [
    {
      number: '1.1',
      says: 'The opposite of unknown is unknown: what is not known is neither present nor absent.',
      tables: [
        {
          of: 'not',
          rows: [
            { given: ['yes'], is: 'no' },
            { given: ['unknown'], is: 'unknown' },
            { given: ['no'], is: 'yes' },
          ],
        },
      ],
    },
    {
      number: '1.2',
      says: 'All of several criteria: no as soon as one fails, yes when every one holds, unknown otherwise.',
      tables: [
        {
          of: 'all',
          rows: [
            { given: ['yes', 'yes'], is: 'yes' },
            { given: ['yes', 'unknown'], is: 'unknown' },
            { given: ['yes', 'no'], is: 'no' },
            { given: ['unknown', 'yes'], is: 'unknown' },
            { given: ['unknown', 'unknown'], is: 'unknown' },
            { given: ['unknown', 'no'], is: 'no' },
            { given: ['no', 'yes'], is: 'no' },
            { given: ['no', 'unknown'], is: 'no' },
            { given: ['no', 'no'], is: 'no' },
          ],
        },
      ],
    },
    {
      number: '1.3',
      says: 'Any of several criteria: yes as soon as one holds, no when every one fails, unknown otherwise.',
      tables: [
        {
          of: 'any',
          rows: [
            { given: ['yes', 'yes'], is: 'yes' },
            { given: ['yes', 'unknown'], is: 'yes' },
            { given: ['yes', 'no'], is: 'yes' },
            { given: ['unknown', 'yes'], is: 'yes' },
            { given: ['unknown', 'unknown'], is: 'unknown' },
            { given: ['unknown', 'no'], is: 'unknown' },
            { given: ['no', 'yes'], is: 'yes' },
            { given: ['no', 'unknown'], is: 'unknown' },
            { given: ['no', 'no'], is: 'no' },
          ],
        },
      ],
    },
    {
      number: '1.4',
      says: 'At least n of several signs: yes once n are certain, no once n are out of reach, unknown between.',
      tables: [{ of: { atLeast: 2 }, rows: atLeastTwoOfThree() }],
    },
    {
      number: '1.5',
      says: 'All of nothing holds, any of nothing does not, and more signs than there are cannot be counted.',
      tables: [
        { of: 'all', rows: [{ given: [], is: 'yes' }] },
        { of: 'any', rows: [{ given: [], is: 'no' }] },
        { of: { atLeast: 0 }, rows: [{ given: ['no'], is: 'yes' }] },
        { of: { atLeast: 2 }, rows: [{ given: ['yes'], is: 'no' }] },
      ],
    },
  ],
}

/** All 27 rows, written down one by one: the table is the definition. */
function atLeastTwoOfThree(): { readonly given: readonly Truth[]; readonly is: Truth }[] {
  const written = [
    'yyy y, yyu y, yyn y, yuy y, yuu u, yun u, yny y, ynu u, ynn n',
    'uyy y, uyu u, uyn u, uuy u, uuu u, uun u, uny u, unu u, unn n',
    'nyy y, nyu u, nyn n, nuy u, nuu u, nun n, nny n, nnu n, nnn n',
  ]
  const names: Readonly<Record<string, Truth>> = { y: 'yes', u: 'unknown', n: 'no' }
  return written
    .flatMap((line) => line.split(', '))
    .map((row) => [...row.replace(' ', '')].map((letter) => names[letter] as Truth))
    .map(([a, b, c, is]) => ({ given: [a, b, c] as Truth[], is: is as Truth }))
}
