// Asks at once for what the first screen will need, so that its words, data and script travel beside the main script
// instead of after it. Whatever fails here is asked for again, and reported, by the page itself.

import { messagesIn } from './messages/messages-in.ts'
import { pages } from './pages.ts'
import { compiledData, wordingIn } from './product-data.ts'
import { readSettings } from './settings.ts'

const { language } = readSettings()
const place = location.hash.split('/')[1] ?? ''
const asked: Promise<unknown>[] = [messagesIn(language)]
if (place in pages) asked.push(pages[place as keyof typeof pages].load(), compiledData(), wordingIn(language))
for (const one of asked) one.catch(() => undefined)
