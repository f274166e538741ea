// A slip of the pen in the content is found, with its place: a check that finds nothing must be able to find something.

import { prove } from '@lende/engine'
import type { Failure } from '@lende/guideline'
import { describe, expect, it } from 'vitest'
import { checks } from '../src/check.ts'
import type { Alteration } from './altered-content.ts'
import { checkAltered, compileAltered, engineOf } from './altered-content.ts'

const p1 = 'guidelines/kngf-2013/4-profile-1.yaml'
const profiles = 'guidelines/kngf-2013/profiles.yaml'
const cauda = 'safety/cauda-equina.yaml'

const problemsOf = (...alterations: Alteration[]): string[] =>
  compileAltered(...alterations).problems.map(({ file, line, kind, name, nearest, detail, expected }) =>
    [file, line, kind, name, nearest, detail, expected?.join(' ')].filter((part) => part !== undefined).join(' | '),
  )

describe('content as written', () => {
  it('has no problem', () => {
    expect(problemsOf()).toStrictEqual([])
  })

  it.each([
    [
      'a misspelt fact',
      [cauda, '- bladder-disturbance is new', '- bladder-disturbence is new'],
      /cauda-equina\.yaml \| \d+ \| unknown-name \| bladder-disturbence \| bladder-disturbance/,
    ],
    [
      'a misspelt option',
      [cauda, '- bladder-disturbance is new', '- bladder-disturbance is nieuw'],
      /unknown-name \| nieuw/,
    ],
    [
      'a judgement that waits for no rule',
      [cauda, 'judgement-waits: cauda-equina-question-open', 'judgement-waits: cauda-equina-question'],
      /the judgement of cauda-equina waits for cauda-equina-question, which is no rule/,
    ],
    [
      'what waits without a judgement',
      [cauda, '    judgement: cauda-equina-assessed\n', ''],
      /cauda-equina has no judgement that could wait/,
    ],
    ['a misspelt key', [p1, '    held-by: reassurance', '    heldby: reassurance'], /unknown-key \| heldby \| held-by/],
    [
      'a threshold without its unit',
      [p1, 'sessions-in-profile-1 < 3 sessions', 'sessions-in-profile-1 < 3'],
      /expected the unit sessions/,
    ],
    [
      'a threshold in another unit',
      [p1, 'sessions-in-profile-1 < 3 sessions', 'sessions-in-profile-1 < 3 days'],
      /expected the unit sessions/,
    ],
    [
      'a threshold between two steps',
      [p1, 'sessions-in-profile-1 < 3 sessions', 'sessions-in-profile-1 < 2.5 sessions'],
      /multiple of 1/,
    ],
    ['a threshold outside the domain', [p1, 'bed-rest-days < 2 days', 'bed-rest-days < 2000 days'], /0 to 365/],
    [
      'a comparison of what is no number',
      [p1, 'bed-rest-days < 2 days', 'bed-rest-only-pain-control < 2 days'],
      /is no number/,
    ],
    ['a boolean', [p1, 'bed-rest-only-pain-control is yes', 'true'], /true or false/],
    [
      'a connective that is not one',
      [
        cauda,
        '          any:\n            - bladder-disturbance is older',
        '          some:\n            - bladder-disturbance is older',
      ],
      /unknown-name \| some/,
    ],
    ['an exception that is no rule', [p1, 'unless: [bed-rest-exception]', 'unless: [bed-rest-exeption]'], /no rule/],
    ['a rule without a review', [p1, '    review: {by: none, next: 2027-11-21}\n', ''], /wrong-shape/],
    [
      'a rule without cases',
      ['safety/cord-compression.yaml', '        cases:', '        kases:'],
      /unknown-key \| kases \| cases/,
    ],
    [
      'a fact that the interview forgets',
      ['interview.yaml', '      - sexual-dysfunction\n', ''],
      /sexual-dysfunction stands nowhere in the interview/,
    ],
    [
      'an interview question that is no fact',
      ['interview.yaml', '- sexual-dysfunction\n', '- sexual-dysfunction\n      - guts\n'],
      /asks guts/,
    ],
    [
      'a rule that uses itself',
      [
        'safety/radicular-pain.yaml',
        'when: leg-pain-along-root is left',
        'when:\n      any: [radicular-sign-found is yes, leg-pain-present is yes]\n    x: leg-pain-along-root is left',
      ],
      /unknown-key|uses itself/,
    ],
    ['a broken file', [p1, 'guideline: kngf-2013', 'guideline: [kngf-2013'], /not-yaml/],
  ] as const)('%s is refused with its place', (_, alteration, expected) => {
    expect(problemsOf(alteration).join('\n')).toMatch(expected)
  })
})

describe('the check', () => {
  const failuresOf = async (kind: Failure['kind'], ...alterations: Alteration[]): Promise<string> => {
    const compiled = compileAltered(...alterations)
    return checks[kind](compiled, await engineOf(compiled))
      .map(({ where, says }) => `${where}: ${says}`)
      .join('\n')
  }

  it('puts all that it finds together, by kind', async () => {
    const { failed } = await checkAltered([p1, 'statement: KNGF-4.9', 'statement: KNGF-4.99'])
    expect(new Set(failed.map(({ kind }) => kind))).toStrictEqual(new Set(['account']))
  })

  it('finds a rule that no longer does what its case says', async () => {
    expect(
      await failuresOf('rule-case', [
        'safety/radicular-pain.yaml',
        'finger-floor-distance > 25 cm',
        'finger-floor-distance >= 25 cm',
      ]),
    ).toMatch(/radicular-sign-found/)
  })

  it('finds a threshold that moved, at the boundary', async () => {
    expect(
      await failuresOf('boundary', [
        'safety/radicular-pain.yaml',
        'finger-floor-distance > 25 cm',
        'finger-floor-distance >= 25 cm',
      ]),
    ).toMatch(/at 25 expected no, found yes/)
  })

  it('finds a worked patient who would get other advice', async () => {
    expect(await failuresOf('worked-case', [cauda, '            - saddle-numbness is new\n', ''])).toMatch(
      /cauda-equina/,
    )
  })

  it('finds a statement that nothing accounts for, and a citation of nothing', async () => {
    expect(await failuresOf('account', [p1, 'statement: KNGF-4.9', 'statement: KNGF-4.99'])).toMatch(
      /KNGF-4\.99, which is not in the sources[\s\S]*KNGF-4\.9 has no rule|KNGF-4\.9 has no rule/,
    )
  })

  it('finds a statement called open that a rule encodes', async () => {
    expect(
      await failuresOf('account', [p1, 'cite: kngf-2013, statement: KNGF-4.9', 'cite: kce-2017, statement: KCE-18']),
    ).toMatch(/KCE-18 is called open|KNGF-4\.9 has no rule/)
  })

  it('finds a rule without a case for unknown', async () => {
    expect(
      await failuresOf('account', ['safety/cord-compression.yaml', '          - {expect: unknown, of: blank}\n', '']),
    ).toMatch(/cord-compression suspected emergency: has no case that expects unknown/)
  })

  it('finds a word that is missing, and a term that is unknown', async () => {
    expect(await failuresOf('account', ['words.yaml', '  traction: tractie\n', ''])).toMatch(/no action traction/)
    expect(await failuresOf('account', ['safety/safety-net.yaml', '{emergency-number}', '{noodnummer}'])).toMatch(
      /no term noodnummer/,
    )
  })

  it('finds a sign that is called critical but cannot be', async () => {
    expect(
      await failuresOf('account', [
        'safety/cord-compression.yaml',
        '        - gait-change\n',
        '        - gait-change\n        - slr\n',
      ]),
    ).toMatch(/slr is listed as critical/)
  })

  it('finds a translation that is missing, stale or no longer used', async () => {
    const label = 'label: plasstoornis'
    expect(await failuresOf('translation', ['facts/danger-signs.yaml', label, 'label: blaasstoornis'])).toMatch(
      /stale[\s\S]*fact\.bladder-disturbance\.label/,
    )
    expect(
      await failuresOf('translation', [
        'translations/fr/facts/danger-signs.yaml',
        'fact.bladder-disturbance.label:',
        'fact.bladder-disturbance.labl:',
      ]),
    ).toMatch(/fact\.bladder-disturbance\.label/)
  })

  it('finds a rule that the tree leaves open though every patient settles it', async () => {
    const doubled: Alteration = [
      profiles,
      '            - days-since-onset < 21 days\n            - all:\n                - activities-change is gain\n',
      '            - days-since-onset < 21 days\n            - all:\n                - days-since-onset >= 21 days\n                - activities-change is gain\n',
    ]
    expect(await failuresOf('kleene', doubled)).toMatch(/course\.normal/)
  })
})

describe('the proof', () => {
  const refutedBy = (...alterations: Alteration[]): string[] =>
    prove(compileAltered(...alterations).guideline)
      .obligations.filter(({ proved }) => !proved)
      .map(({ kind, about }) => `${kind} ${about.join(' ')}`)

  it('holds of the content', () => {
    expect(refutedBy()).toStrictEqual([])
  })

  it('finds two classes for one patient', () => {
    expect(
      refutedBy([
        profiles,
        'course is abnormal\n            - psychosocial-factors-dominant is no',
        'course is abnormal',
      ]).join(),
    ).toMatch(/exclusive kngf-2013-profile profile-2 kngf-2013-profile profile-3/)
  })

  it('finds a patient without a class', () => {
    expect(
      refutedBy([
        profiles,
        '            - course is contradictory\n',
        '            - course is contradictory\n            - days-since-onset >= 100 days\n',
      ]).join(),
    ).toMatch(/total kngf-2013-profile/)
  })

  it('finds that explained weakness lowers urgency only when it does so at every grade', () => {
    const atFour: Alteration = [
      'safety/motor-sensory-deficit.yaml',
      '                - strength-left < 5 grade\n                - any:\n                    - weakness-left-explained is no\n                    - weakness-left-explained is unknown\n',
      '                - strength-left > 3 grade\n                - strength-left < 5 grade\n',
    ]
    expect(refutedBy(atFour).join()).toMatch(/monotone strength-left/)
  })

  it('finds a judgement that closes the neurological floor while a question is open', () => {
    const closing: Alteration = [cauda, '    judgement-waits: cauda-equina-question-open\n', '']
    expect(refutedBy(closing)).toStrictEqual(['property judgement-keeps-the-floor'])
  })

  it('finds a patient with two rechecks, or with two lines on an NSAID', () => {
    const weak =
      '            - all:\n                - strength-left is known\n                - strength-left < 5 grade\n'
    expect(refutedBy(['safety/radicular-pain.yaml', weak, `${weak}            - slr is known\n`]).join()).toMatch(
      /property one-recheck-at-most/,
    )
    expect(
      refutedBy([
        'guidelines/kce-2017/medicines.yaml',
        '        - any:\n            - leg-pain-present is no\n            - leg-pain-along-root is unknown\n',
        '',
      ]).join(),
    ).toMatch(/property one-nsaid-line-at-most/)
  })

  it('finds bed rest offered on the third day, a missing stop, and a contradiction', () => {
    expect(refutedBy([p1, '        - bed-rest-days < 2 days\n', '        - bed-rest-days < 3 days\n']).join()).toMatch(
      /property bed-rest-at-most-two-days/,
    )
    expect(
      refutedBy([
        'guidelines/kngf-2013/6-profile-3.yaml',
        '            - days-in-profile-3 > 42 days\n',
        '            - days-in-profile-3 > 49 days\n',
      ]).join(),
    ).toMatch(/property stop-rule-from-day-43/)
    expect(refutedBy([p1, '    unless: [bed-rest-exception]\n', '']).join()).toMatch(
      /no-contradiction kngf-2013-p1-no-bed-rest kngf-2013-p1-short-bed-rest/,
    )
  })

  it('finds a rule that can never hold', () => {
    expect(
      refutedBy([
        p1,
        '        - bed-rest-days < 2 days\n',
        '        - bed-rest-days < 2 days\n        - kngf-2013-profile is profile-2\n',
      ]).join(),
    ).toMatch(/reachable bed-rest-exception/)
  })
})
