// The day it is where the practice is: Belgium and the Netherlands keep the same time.

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' })

export const today = (now = new Date()): string => day.format(now)
