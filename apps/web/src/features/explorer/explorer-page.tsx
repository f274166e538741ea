// The guideline as it can be read, looked through and tried: every rule in words, down to the statement it rests on.

import './explorer.css'
import { Suspense, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { onArrival } from '../../on-arrival.tsx'
import { FailureBoundary } from '../shell/failure-boundary.tsx'
import { Loading } from '../shell/loading.tsx'
import { ClassificationList, ClassificationPage } from './classifications.tsx'
import { CurrencyPage } from './currency.tsx'
import { DangerList, DangerPage } from './dangers.tsx'
import { DocumentPage, StatementList, StatementPage } from './documents.tsx'
import { FactList, FactPage } from './facts.tsx'
import { Landing } from './landing.tsx'
import { NotFound } from './page.tsx'
import { RecommendationList } from './recommendation-list.tsx'
import { RecommendationPage } from './recommendation-page.tsx'
import { RuleList, RulePage } from './rules.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchResults } from './search-results.tsx'

const DiagramsPage = onArrival(async () => (await import('./diagrams.tsx')).DiagramsPage)
const ProofsPage = onArrival(async () => (await import('./proofs.tsx')).ProofsPage)
const PlaygroundPage = onArrival(async () => (await import('./playground/playground-page.tsx')).PlaygroundPage)

export function ExplorerPage() {
  const [place] = useLocation()
  // What is looked for belongs to the page it was typed on: going back to that page finds it again.
  const [search, setSearch] = useState({ query: '', on: place })
  const query = search.on === place ? search.query : ''
  const isLanding = place.replace(/\/$/, '') === '/guideline'
  return (
    <div className="page explorer">
      <SearchBox query={query} change={(typed) => setSearch({ query: typed, on: place })} large={isLanding}>
        <FailureBoundary key={place}>
          <Suspense fallback={<Loading />}>
            {query.trim() === '' ? <Pages /> : <SearchResults query={query} />}
          </Suspense>
        </FailureBoundary>
      </SearchBox>
    </div>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/guideline/recommendations">
        <RecommendationList />
      </Route>
      <Route path="/guideline/recommendation/:id">{({ id }) => <RecommendationPage id={id} />}</Route>
      <Route path="/guideline/rules">
        <RuleList />
      </Route>
      <Route path="/guideline/rule/:id">{({ id }) => <RulePage id={id} />}</Route>
      <Route path="/guideline/dangers">
        <DangerList />
      </Route>
      <Route path="/guideline/danger/:id">{({ id }) => <DangerPage id={id} />}</Route>
      <Route path="/guideline/statements">
        <StatementList />
      </Route>
      <Route path="/guideline/statement/:id">{({ id }) => <StatementPage id={id} />}</Route>
      <Route path="/guideline/document/:id">{({ id }) => <DocumentPage id={id} />}</Route>
      <Route path="/guideline/classifications">
        <ClassificationList />
      </Route>
      <Route path="/guideline/classification/:id">{({ id }) => <ClassificationPage id={id} />}</Route>
      <Route path="/guideline/facts">
        <FactList />
      </Route>
      <Route path="/guideline/fact/:id">{({ id }) => <FactPage id={id} />}</Route>
      <Route path="/guideline/currency/:id?">{({ id }) => <CurrencyPage note={id} />}</Route>
      <Route path="/guideline/diagrams">
        <DiagramsPage />
      </Route>
      <Route path="/guideline/proofs">
        <ProofsPage />
      </Route>
      <Route path="/guideline/playground/:id?">{({ id }) => <PlaygroundPage start={id} />}</Route>
      <Route path="/guideline">
        <Landing />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
