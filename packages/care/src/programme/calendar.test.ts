// A calendar file is read back by the letter of RFC 5545: lines, folding, escaping, what an event has to have.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'
import type { Programme } from './programme.ts'
import { quotaOn, trainingDays } from './quota.ts'

const programme: Programme = {
  from: '2028-02-25',
  weeks: 2,
  sessions: 5,
  way: 'time-contingent',
  items: [{ exercise: 'bridge', unit: 'times', from: '2028-02-25', amount: 8, steps: { by: 1, every: 3, to: 15 } }],
}
const STAMP = '20280225T080000Z'
const words = {
  name: 'Oefeningen',
  summary: (day: string) => `${quotaOn(programme.items[0] ?? fail(), day)}`,
  description: '',
}
const fail = (): never => {
  throw new Error('nothing there')
}

/** The content lines, unfolded, or an error where the file breaks a rule. */
function linesOf(file: string): readonly (readonly [name: string, value: string])[] {
  if (!file.endsWith('\r\n')) fail()
  const rows = file.slice(0, -2).split('\r\n')
  for (const row of rows) {
    if (/[\r\n]/.test(row)) throw new Error('a line break that is not CRLF')
    if (new TextEncoder().encode(row).length > 75) throw new Error(`more than 75 octets: ${row}`)
    if (row.isWellFormed() === false) throw new Error('a letter was cut in two')
  }
  return rows
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const found = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/u.exec(line)
      if (found === null) throw new Error(`no content line: ${line}`)
      return [found[1] ?? '', found[2] ?? '']
    })
}

const textOf = (value: string): string => {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
}

const valuesOf = (file: string, name: string): string[] =>
  linesOf(file)
    .filter(([one]) => one === name)
    .map(([, value]) => value)

describe('the calendar file', () => {
  const file = calendarOf(programme, words, STAMP)

  it('has an event for each training day, which lasts that day', () => {
    expect(valuesOf(file, 'DTSTART;VALUE=DATE')).toEqual(trainingDays(programme).map((day) => day.replaceAll('-', '')))
    expect(valuesOf(file, 'DTSTART;VALUE=DATE')).toContain('20280229')
    expect(valuesOf(file, 'DTEND;VALUE=DATE')[0]).toBe('20280226')
    expect(valuesOf(file, 'SUMMARY')).toEqual(
      trainingDays(programme).map((day) => String(quotaOn(programme.items[0] ?? fail(), day))),
    )
  })

  it('has what a calendar and an event must have, in pairs', () => {
    const names = linesOf(file).map(([name, value]) => (/^(BEGIN|END)$/.test(name) ? `${name}:${value}` : name))
    expect(names.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION', 'PRODID'])
    expect(names.at(-1)).toBe('END:VCALENDAR')
    const count = (name: string): number => names.filter((one) => one === name).length
    for (const name of ['END:VEVENT', 'UID', 'DTSTAMP', 'SUMMARY']) expect(count(name)).toBe(count('BEGIN:VEVENT'))
    expect(new Set(valuesOf(file, 'DTSTAMP'))).toEqual(new Set([STAMP]))
  })

  it('names each event once, and the same event the same again', () => {
    const uids = valuesOf(file, 'UID')
    expect(new Set(uids).size).toBe(uids.length)
    expect(
      valuesOf(calendarOf({ ...programme, log: [{ week: 1, kept: 3 }] }, words, '20280301T090000Z'), 'UID'),
    ).toEqual(uids)
    expect(valuesOf(calendarOf({ ...programme, from: '2028-02-26' }, words, STAMP), 'UID')).not.toEqual(uids)
  })

  it('carries any words whole: marks, line breaks, letters of every length', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(any, any, (summary, description) => {
        const made = calendarOf(
          programme,
          { name: summary, summary: () => summary, description: `${description}\n\\;,` },
          STAMP,
        )
        expect(new Set(valuesOf(made, 'SUMMARY').map(textOf))).toEqual(new Set([summary]))
        expect(textOf(valuesOf(made, 'DESCRIPTION')[0] ?? '')).toBe(`${description}\n\\;,`)
      }),
    )
  })
})
