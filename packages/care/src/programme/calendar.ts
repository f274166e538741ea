// The programme as a calendar file (RFC 5545): a whole day for each training day. It names what is done, and nobody.

import type { CivilDate } from '@lende/engine'
import type { Programme } from './programme.ts'
import { dayAfter, trainingDays } from './quota.ts'

export interface CalendarWords {
  readonly name: string
  /** What is done on a day, in a few words. */
  readonly summary: (day: CivilDate) => string
  readonly description: string
}

/** `stamp` is when the file was made: `20261122T080000Z`. */
export function calendarOf(programme: Programme, words: CalendarWords, stamp: string): string {
  const key = fingerprint(JSON.stringify([programme.from, programme.weeks, programme.sessions, programme.items]))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lende//Lende//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...trainingDays(programme).flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${plain(day)}-${key}@lende`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`,
      `SUMMARY:${escaped(words.summary(day))}`,
      `DESCRIPTION:${escaped(words.description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const plain = (day: CivilDate): string => day.replaceAll('-', '')

/** A text value: what would end it or split it is escaped (3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

/** At most 75 octets on a line, never through a letter (3.1). */
function folded(line: string): string {
  const rows = ['']
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > 75) {
      rows.push(' ')
      octets = 1
    }
    rows[rows.length - 1] += letter
    octets += size
  }
  return rows.join('\r\n')
}

/** How long a letter is in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

/** The same programme has the same events: a file that is opened again changes nothing. FNV-1a, twice. */
function fingerprint(text: string): string {
  const once = (seed: number): string => {
    let hash = seed
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x0100_0193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return once(0x811c_9dc5) + once(0x9747_b28c)
}
