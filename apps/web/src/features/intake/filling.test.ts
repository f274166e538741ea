// Which page comes next, what the one button says of the others, and when a fixed instruction is shown.

import type { IntakePage, Said } from '@lende/intake'
import { asksOn, intakeForm, TICKED } from '@lende/intake'
import { describe, expect, it } from 'vitest'
import { shippedContent } from '../../../../../packages/guideline/test/shipped.ts'
import type { Filling } from './filling.ts'
import {
  alarmsRaised,
  alarmToRead,
  denyRest,
  leaveRest,
  nothingFilled,
  pagesAfter,
  pass,
  placeAfter,
  say,
} from './filling.ts'

const { guideline, instruments, aids } = shippedContent
const { intake } = aids
if (intake === undefined) throw new Error('the content has no intake')
const asked = { intake, facts: guideline.facts, form: intakeForm(intake, guideline.facts, instruments) }

const value = (raw: string | number): Said => ({ kind: 'value', raw })
const ticked = value(TICKED)
const maybe = value('female-maybe-pregnant')
const saying = (...said: readonly (readonly [string, Said | undefined])[]): Filling =>
  said.reduce((filling, [ask, answer]) => say(filling, asked, ask, answer), nothingFilled)
function page(name: string): IntakePage {
  const found = asked.intake.pages.find((one) => one.page === name)
  if (found === undefined) throw new Error(`no page ${name}`)
  return found
}

describe('none of these', () => {
  it('says no to what stands on the page and was not marked, and to nothing else', () => {
    const filling = denyRest(
      saying(['fever', ticked], ['malaise', { kind: 'not-sure' }]),
      asked,
      page('illness-and-injury'),
    )
    expect(filling.said.get('fever')).toEqual(ticked)
    expect(filling.said.get('malaise')).toEqual({ kind: 'not-sure' })
    expect([...filling.said.keys()].toSorted()).toEqual([...(page('illness-and-injury')['any-of'] ?? [])].toSorted())
  })

  it('is taken back by who would rather not answer; what was marked stays', () => {
    const denied = denyRest(saying(['fever', ticked]), asked, page('illness-and-injury'))
    expect([...leaveRest(denied, asked, page('illness-and-injury')).said]).toEqual([['fever', ticked]])
  })
})

describe('the items of a questionnaire', () => {
  const items = page('thoughts')
  const worries = saying(['start-back.item-6', value('agree')])

  it('that were not marked are disagreed with only when somebody says so', () => {
    const none = denyRest(nothingFilled, asked, items)
    expect([...none.said]).toEqual(asksOn(items).map((ask) => [ask, value('disagree')]))
    expect(denyRest(worries, asked, items).said.get('start-back.item-6')).toEqual(value('agree'))
  })

  it('stay unknown when the page is passed by; what was marked stays', () => {
    expect([...leaveRest(denyRest(worries, asked, items), asked, items).said]).toEqual([...worries.said])
    expect(leaveRest(nothingFilled, asked, items).said.size).toBe(0)
  })

  it('raise no alarm', () => {
    const all = asksOn(items).reduce((one, ask) => say(one, asked, ask, value('agree')), nothingFilled)
    expect(alarmsRaised(all, asked)).toEqual([])
  })
})

describe('the next page', () => {
  it('is a closer question once something was ticked, and forgets its answer when the tick goes', () => {
    const hurt = saying(['injury', value('slight')])
    expect(placeAfter('illness-and-injury', hurt, asked, false)).toEqual({ kind: 'question', page: 'what-happened' })
    expect(say(hurt, asked, 'injury', undefined).said.size).toBe(0)
  })

  it('forgets what is not asked any more', () => {
    const filling = saying(['age', value(30)], ['sex', maybe], ['pregnancy', value('possible')])
    expect(filling.said.has('pregnancy')).toBe(true)
    expect(say(filling, asked, 'sex', value('male')).said.has('pregnancy')).toBe(false)
  })

  it('is asked again when its answer was for people of another age', () => {
    const passed = pass(pass(saying(['age', value(60)], ['sex', value('female')]), 'age'), 'sex')
    const younger = say(passed, asked, 'age', value(40))
    expect(younger.said.has('sex')).toBe(false)
    expect(placeAfter('age', younger, asked, true)).toEqual({ kind: 'question', page: 'sex' })
    const older = say(
      saying(['age', value(40)], ['sex', maybe], ['pregnancy', value('possible')]),
      asked,
      'age',
      value(60),
    )
    expect([...older.said.keys()]).toEqual(['age'])
    expect(say(saying(['age', value(60)], ['sex', value('male')]), asked, 'age', value(40)).said.size).toBe(2)
  })

  it('after a change at the end is the end again, or what was never asked', () => {
    const all = asked.intake.pages.reduce((filling, one) => pass(filling, one.page), nothingFilled)
    expect(placeAfter('age', all, asked, true)).toEqual({ kind: 'last' })
    const passed = new Set([...all.passed].filter((one) => one !== 'what-happened'))
    const hurt = { ...saying(['injury', ticked]), passed }
    expect(placeAfter('illness-and-injury', hurt, asked, true)).toEqual({ kind: 'question', page: 'what-happened' })
  })

  it('is counted: what a tick adds is counted with it', () => {
    const more = pagesAfter('legs', saying(['reported-weakness', ticked]), asked)
    expect(more).toBe(pagesAfter('legs', nothingFilled, asked) + 1)
  })
})

describe('a fixed instruction', () => {
  const weak = saying(['reported-weakness', ticked])

  it('is shown at once, never for a no and never for what was hushed', () => {
    expect(alarmToRead(saying(['bladder-disturbance', ticked]), asked)).toBe('now')
    expect(alarmsRaised(denyRest(nothingFilled, asked, page('urine-and-bowel')), asked)).toEqual([])
    expect(alarmsRaised(saying(['injury', ticked]), asked)).toEqual([])
  })

  it('is read once; a more urgent one is shown after it, a less urgent one is not', () => {
    const read = { ...weak, acknowledged: new Set(['today']) }
    expect(alarmToRead(weak, asked)).toBe('today')
    expect(alarmToRead(read, asked)).toBeUndefined()
    expect(alarmToRead(say(read, asked, 'reported-weakness', value('both')), asked)).toBe('now')
    const emergency = { ...saying(['saddle-numbness', ticked]), acknowledged: new Set(['now']) }
    expect(alarmToRead(say(emergency, asked, 'fever', ticked), asked)).toBeUndefined()
  })

  it('is read again when what was taken back is said again', () => {
    const read = { ...weak, acknowledged: new Set(['today']) }
    const again = say(say(read, asked, 'reported-weakness', undefined), asked, 'reported-weakness', ticked)
    expect(alarmToRead(again, asked)).toBe('today')
  })

  it('an option has its own, whatever its page has; not knowing has that of the page', () => {
    const walks = (option: string): Filling => pass(saying(['gait-change', value(option)]), 'walking')
    expect(alarmsRaised(walks('limping'), asked)).toEqual(['today'])
    expect(alarmsRaised(walks('unsteady'), asked)).toEqual(['now', 'today'])
    expect(alarmsRaised(walks(TICKED), asked)).toEqual(['now', 'today'])
    expect(alarmsRaised(saying(['gait-change', ticked]), asked)).toEqual(['today'])
  })
})
