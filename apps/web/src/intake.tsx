// The door of the patient's page: its own, light, without the consult. Nothing is read from this device or written to it.

import '@fontsource-variable/atkinson-hyperlegible-next'
import './design-system/tokens.css'
import './design-system/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchInput } from './design-system/input-kind.ts'
import { beginningFrom } from './features/intake/begin.ts'
import { IntakeApp } from './features/intake/intake-app.tsx'
import { registerOffline } from './features/offline/register.ts'

watchInput()
registerOffline()
const root = document.getElementById('lende')
if (root === null) throw new ReferenceError('the page has no place for the intake')
createRoot(root).render(
  <StrictMode>
    <IntakeApp beginning={beginningFrom(location.search, navigator.languages)} />
  </StrictMode>,
)
