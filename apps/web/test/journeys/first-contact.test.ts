// First contacts, by keyboard, each tap counted from the blank first page.

import { describe, expect, it } from 'vitest'
import { seen } from '../seen.ts'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'

const stage = setStage()

describe('an uncomplicated patient', () => {
  it('is through a first contact with a general practitioner in at most 25 taps', async () => {
    const visit = await stage.open({ role: 'general-practitioner' })
    await visit.beginConsult()
    await visit.answerAll(uncomplicated)
    expect(visit.taps).toBeLessThanOrEqual(25)
    expect(await visit.text('.so-far-urgency')).toContain('none')
    expect(await visit.text('.so-far')).toContain('do')
    expect(visit.trespasses).toEqual([])
  })

  it('is through an intake with a physiotherapist in at most 40 taps', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await visit.beginConsult()
    await visit.answerAll(uncomplicated)
    expect(visit.taps).toBeLessThanOrEqual(40)
    expect(visit.trespasses).toEqual([])
  })
})

describe('a danger sign', () => {
  it('of the cauda equina blocks the page until somebody says to act on it, and stays at the top', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'new')
    const alert = visit.page.getByRole('alertdialog')
    await seen(alert)
    expect(visit.taps).toBe(2)
    expect(await alert.innerText()).toMatch(/Cauda equina syndrome: suspected/i)
    expect(await alert.innerText()).toContain('112')
    await visit.page.keyboard.press('Escape')
    expect(await alert.count()).toBe(1)
    await visit.page.getByRole('button', { name: 'I have read this and act on it' }).click()
    expect(await alert.count()).toBe(0)
    expect(await visit.text('.safety-banner')).toMatch(/cauda equina syndrome: suspected/i)
    expect(visit.trespasses).toEqual([])
  })

  it('says whom to call in the country of the settings', async () => {
    const visit = await stage.open({ country: 'nl', language: 'nl' })
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'new')
    await seen(visit.page.getByRole('alertdialog'))
    expect(await visit.page.getByRole('alertdialog').innerText()).toMatch(/112/)
  })

  it('that is not known holds reassurance and stands among the open questions', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.key('u')
    await visit.key('2')
    await visit.answerAll(uncomplicated)
    expect(await visit.text('.so-far-urgency')).not.toMatch(/: none$/)
    expect(await visit.text('.so-far')).toMatch(/bladder disturbance/i)
    expect(await visit.text('.so-far')).toMatch(/wait/i)
  })
})
