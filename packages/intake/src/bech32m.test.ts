// The checksum is bech32m: the published examples of BIP-350, with the library that the codes are written with.

import { bech32m } from '@scure/base'
import { describe, expect, it } from 'vitest'

describe('bech32m', () => {
  it.each([
    'A1LQFN3A',
    'a1lqfn3a',
    'an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    '11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8',
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
  ])('takes %s', (code) => {
    const { prefix, words } = bech32m.decode(code)
    expect(bech32m.encode(prefix, words)).toBe(code.toLowerCase())
  })

  it.each([
    '\u00201xj0phk',
    '\u007f1g6xzxy',
    '\u00801vctc34',
    'an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4',
    'qyrz8wqd2c9m',
    '1qyrz8wqd2c9m',
    'y1b0jsk6g',
    'lt1igcx5c0',
    'in1muywd',
    'mm1crxm3i',
    'au1s5cgom',
    'M1VUXWEZ',
    '16plkw9',
    '1p2gdwpf',
  ])('refuses %j', (code) => {
    expect(() => bech32m.decode(code)).toThrow()
  })

  it('refuses the checksum of bech32, the older form', () => {
    expect(() => bech32m.decode('A12UEL5L')).toThrow()
  })
})
