/** Enough of an id to tell it from others on one page. Its beginning is the time it was made, so its end is taken. */
export const shortId = (id: string): string => id.slice(-8)
