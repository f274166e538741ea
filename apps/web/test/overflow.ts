// Does anything run off to the side?

import type { Visit } from './visit.ts'

/** What makes the page, or what lies over it, wider than the window. */
export const overflow = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() => {
    const pages = [document.documentElement, ...document.querySelectorAll('.emergency, .dialog-veil, .dialog')]
    const isWide = pages.some((one) => one.scrollWidth > one.clientWidth)
    if (!isWide) return []
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    )
    return ['the page is too wide', ...beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))]
  })
