// The door of the page: settings and words first, then the screens. Nothing of a patient is read or written here.

import '@fontsource-variable/atkinson-hyperlegible-next'
import './design-system/tokens.css'
import './design-system/base.css'
import './design-system/controls.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { watchInput } from './design-system/input-kind.ts'
import { watchSingleKeys } from './design-system/single-keys.ts'
import { registerOffline } from './features/offline/register.ts'
import { careMessagesIn } from './messages/care/care-messages.ts'
import { messagesIn } from './messages/messages-in.ts'
import { loadTheRest } from './on-arrival.tsx'
import { productIn } from './product.ts'
import { readSettings, showSettings } from './settings.ts'

/** How long the first screen has the network and the processor to itself, in milliseconds. */
const quietFor = 1500

const settings = readSettings()
showSettings(settings)
watchInput()
watchSingleKeys()
const messages = await messagesIn(settings.language)
registerOffline()
const root = document.getElementById('lende')
if (root === null) throw new ReferenceError('the page has no place for Lende')
createRoot(root).render(
  <StrictMode>
    <App settings={settings} messages={messages} />
  </StrictMode>,
)

/** The guideline and the screens are made ready before anybody asks for them, but never in the way of the first screen. */
async function makeReady(): Promise<void> {
  await productIn(settings.language, settings.country).catch(() => undefined)
  await careMessagesIn(settings.language).catch(() => undefined)
  await loadTheRest()
}
const later = (): unknown => setTimeout(makeReady, quietFor)
if (document.readyState === 'complete') later()
else addEventListener('load', later, { once: true })
