// What the book is called.

import type { Words } from '@lende/wording'

export const bookName = 'Lende'

export const bookTitle = ({ labelled, say }: Words): string => labelled(bookName, say('bookSubtitle'))
