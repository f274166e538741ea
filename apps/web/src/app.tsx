// The whole page: settings and words around, one screen inside, chosen by the part of the address after #.

import { Suspense, startTransition, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { FailureBoundary } from './features/shell/failure-boundary.tsx'
import { Loading } from './features/shell/loading.tsx'
import { Shell } from './features/shell/shell.tsx'
import { StartPage } from './features/start/start-page.tsx'
import type { Lende } from './lende.tsx'
import { LendeContext } from './lende.tsx'
import { messagesIn } from './messages/messages-in.ts'
import type { Messages } from './messages/nl.ts'
import { pages } from './pages.ts'
import type { Settings } from './settings.ts'
import { onSystemAppearance, showSettings, storeSettings } from './settings.ts'

interface State {
  readonly settings: Settings
  readonly messages: Messages
}

export function App(initial: State) {
  const [state, setState] = useState(initial)
  const { settings, messages } = state
  useEffect(() => onSystemAppearance(() => showSettings(settings)), [settings])
  const lende: Lende = {
    settings,
    messages,
    change: async (some) => {
      const next = { ...settings, ...some }
      storeSettings(next)
      const words = next.language === settings.language ? messages : await messagesIn(next.language)
      showSettings(next)
      // The screen stays as it is, focus and all, until it can be drawn in the new words.
      startTransition(() => setState({ settings: next, messages: words }))
    },
  }
  return (
    <LendeContext value={lende}>
      <I18nProvider locale={settings.language}>
        <Router hook={useHashLocation}>
          <Shell>
            <FailureBoundary>
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/">
                    <StartPage />
                  </Route>
                  <Route path="/consult">
                    <pages.consult />
                  </Route>
                  <Route path="/advice">
                    <pages.advice />
                  </Route>
                  <Route path="/intake/*?">
                    <pages.intake />
                  </Route>
                  <Route path="/note">
                    <pages.note />
                  </Route>
                  <Route path="/open">
                    <pages.open />
                  </Route>
                  <Route path="/save">
                    <pages.save />
                  </Route>
                  <Route path="/pathway/*?">
                    <pages.pathway />
                  </Route>
                  <Route path="/practice/*?">
                    <pages.practice />
                  </Route>
                  <Route path="/guideline/*?">
                    <pages.guideline />
                  </Route>
                  <Route path="/settings">
                    <pages.settings />
                  </Route>
                  <Route path="/together">
                    <pages.together />
                  </Route>
                  <Route path="/documents/*?">
                    <pages.documents />
                  </Route>
                  <Route path="/programme">
                    <pages.programme />
                  </Route>
                  <Route path="/talk/*?">
                    <pages.talk />
                  </Route>
                  <Route path="/work">
                    <pages.work />
                  </Route>
                  <Route>
                    <StartPage />
                  </Route>
                </Switch>
              </Suspense>
            </FailureBoundary>
          </Shell>
        </Router>
      </I18nProvider>
    </LendeContext>
  )
}
