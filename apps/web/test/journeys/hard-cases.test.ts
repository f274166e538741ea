// Patients in whom something is not as usual: what the page must say, and must not.

import { describe, expect, it } from 'vitest'
import { seen } from '../seen.ts'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'

const stage = setStage()

describe('radicular pain with a foot drop', () => {
  it('is a matter for a spine surgeon, and soon', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.answerAll(
      {
        ...uncomplicated,
        'leg-pain-along-root': 'left',
        'reported-weakness': 'left',
        'ankle-dorsiflexion-left': 2,
        'great-toe-extension-left': 2,
        'hip-flexion-left': 5,
        'knee-extension-left': 5,
        'plantar-flexion-left': 5,
        slr: 'left',
      },
      async () => /motor or sensory deficit: suspected/i.test(await visit.page.locator('.consult').innerText()),
    )
    const banner = await visit.text('.safety-banner')
    expect(banner).toMatch(/motor or sensory deficit: suspected/i)
    expect(banner).toMatch(/same day|emergency/i)
    expect(banner).toMatch(/spine surgeon/i)
  })
})

describe('two guidelines that disagree', () => {
  it('are both shown, side by side, with what they disagree on', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await visit.beginConsult()
    await visit.answerAll(uncomplicated, async () => (await visit.asked()) === 'risk-tool')
    await visit.goTo('/advice')
    const advice = await visit.text('main')
    expect(advice).toMatch(/guidelines disagree/i)
    expect(advice).toContain('KCE 2017')
    expect(advice).toContain('KNGF 2013')
  })
})

describe('somebody outside the scope', () => {
  it('gets no plan, hears what to do instead, and is still looked at for danger', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.key('*')
    await visit.answerAll(
      { ...uncomplicated, sex: 'female', pregnancy: 'from-20-weeks' },
      async () => (await visit.page.locator('.safety-banner').count()) > 0,
    )
    expect(await visit.text('.safety-banner')).toMatch(/outside the scope/i)
    await seen(visit.page.locator('[data-ask]').first())
    expect(await visit.text('.so-far')).not.toMatch(/^do$/m)
  })
})

describe('a consult that is reloaded in the middle', () => {
  it('starts empty and says so, with the way to open a saved case', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.key('*')
    const asked: string[] = []
    visit.page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      return dialog.accept()
    })
    await visit.page.reload()
    expect(asked).toEqual(['beforeunload'])
    await seen(visit.page.locator('[data-ask]').first())
    const page = await visit.text('main')
    expect(page).toMatch(/reloaded/i)
    expect(page).toMatch(/nothing yet/i)
  })
})

describe('assessed, not suspected', () => {
  it('takes a reason, keeps the computed result in sight, and can be taken back', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    const condition = visit.page.locator('.condition').first()
    const assessed = condition.getByRole('button', { name: 'Assessed, not suspected' })
    const older = { ...uncomplicated, 'bladder-disturbance': 'older' }
    await visit.answerAll(older, async () => (await condition.count()) > 0)
    // While another question of the cauda equina is open nobody can have judged it.
    expect(await assessed.count()).toBe(0)
    await visit.answerAll(older, async () => (await assessed.count()) > 0)
    await assessed.click()
    await condition.getByRole('button', { name: 'Next' }).click()
    expect(await condition.innerText()).toMatch(/write a reason/i)
    await condition.locator('textarea').fill('sphincter tone normal, long known')
    await condition.getByRole('button', { name: 'Next' }).click()
    expect(await condition.innerText()).toMatch(/cauda equina syndrome/i)
    expect(await condition.innerText()).toContain('sphincter tone normal, long known')
    await condition.getByRole('button', { name: 'Take back' }).click()
    expect(await condition.innerText()).not.toContain('sphincter')
  })
})

describe('a consult with unsaved answers', () => {
  it('is cleared only after a second press, and then nothing of it is left', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'older')
    const clear = visit.page.getByRole('button', { name: 'Clear', exact: true })
    await clear.click()
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => visit.text('.known')).toMatch(/bladder/i)
    await clear.click()
    await visit.page.getByRole('dialog').getByRole('button', { name: /clear/i }).click()
    await seen(visit.page.locator('[data-ask="bladder-disturbance"]'))
    await expect.poll(() => visit.text('.known')).not.toMatch(/bladder/i)
  })
})

describe('a case of cauda equina that is opened again', () => {
  it('blocks again, whoever acknowledged it before', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'new')
    await seen(visit.page.locator('.emergency'))
    await visit.page
      .getByRole('button', { name: /act|understood|acknowledge/i })
      .first()
      .click()
    await visit.page.locator('.emergency').waitFor({ state: 'detached' })
    const file = await visit.save()
    const later = await stage.open()
    await later.goTo('/open')
    await later.page.locator('input[type=file]').first().setInputFiles(file)
    await seen(later.page.locator('.emergency'))
  })
})

describe('a number typed without pressing the button', () => {
  it('counts when one goes on to another question, and not when it cannot be known', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.answerAll(uncomplicated, async () => (await visit.asked()) === 'age')
    const { page } = visit
    const age = page.locator('[data-row="age"]')
    const typed = page.locator('[data-ask="age"] [data-typed]')
    await visit.type('46')
    await visit.tap(page.locator('[data-row="sex"]'))
    await visit.settle()
    expect(await age.innerText()).toContain('46')
    await visit.tap(age)
    await typed.fill('64')
    await visit.tap(page.locator('[data-ask="age"] [data-cannot]'))
    await visit.tap(page.locator('[data-ask="age"] [data-absences] .answer').first())
    await visit.settle()
    expect(await age.innerText()).toMatch(/prefers not to answer/i)
    await visit.tap(age)
    expect(await typed.inputValue()).toBe('')
    await visit.close()
  })
})
