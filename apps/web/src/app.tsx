// The whole page: settings and words around, one screen inside, chosen by the part of the address after #.

import { lazy, Suspense, startTransition, useEffect, useState } from 'react'
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

const AdvicePage = lazy(pages.advice)
const ConsultPage = lazy(pages.consult)
const DocumentsPage = lazy(pages.documents)
const ExplorerPage = lazy(pages.guideline)
const IntakeReadPage = lazy(pages.intake)
const NotePage = lazy(pages.note)
const OpenPage = lazy(pages.open)
const PathwayPage = lazy(pages.pathway)
const PracticePage = lazy(pages.practice)
const ProgrammePage = lazy(pages.programme)
const SavePage = lazy(pages.save)
const SettingsPage = lazy(pages.settings)
const TalkPage = lazy(pages.talk)
const TogetherPage = lazy(pages.together)
const WorkPage = lazy(pages.work)

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
                    <ConsultPage />
                  </Route>
                  <Route path="/advice">
                    <AdvicePage />
                  </Route>
                  <Route path="/intake/*?">
                    <IntakeReadPage />
                  </Route>
                  <Route path="/note">
                    <NotePage />
                  </Route>
                  <Route path="/open">
                    <OpenPage />
                  </Route>
                  <Route path="/save">
                    <SavePage />
                  </Route>
                  <Route path="/pathway/*?">
                    <PathwayPage />
                  </Route>
                  <Route path="/practice/*?">
                    <PracticePage />
                  </Route>
                  <Route path="/guideline/*?">
                    <ExplorerPage />
                  </Route>
                  <Route path="/settings">
                    <SettingsPage />
                  </Route>
                  <Route path="/together">
                    <TogetherPage />
                  </Route>
                  <Route path="/documents/*?">
                    <DocumentsPage />
                  </Route>
                  <Route path="/programme">
                    <ProgrammePage />
                  </Route>
                  <Route path="/talk/*?">
                    <TalkPage />
                  </Route>
                  <Route path="/work">
                    <WorkPage />
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
