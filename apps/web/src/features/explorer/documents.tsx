// Statements, a document at a time: what it says in our own words, and which rule makes that work or why none does.

import type { Statement } from '@lende/engine'
import { use } from 'react'
import { Link } from 'wouter'
import { besides } from '../../explorer-data.ts'
import { NotFound, Page, Part } from './page.tsx'
import { placeOf } from './places.ts'
import { RuleLines } from './rules.tsx'
import { Superseded } from './superseded.tsx'
import { useExplorer } from './use-explorer.ts'

export function StatementList() {
  const { guideline, words, say } = useExplorer()
  const { documents } = use(besides())
  const having = (of: readonly Statement[], status: Statement['status']): number =>
    of.filter((one) => one.status === status).length
  return (
    <Page title={say.sections.statements} under={say.about.statements}>
      <p>
        {words.say('traceStatements', {
          total: guideline.statements.length,
          encoded: having(guideline.statements, 'rule'),
          without: having(guideline.statements, 'no-rule'),
        })}{' '}
        {having(guideline.statements, 'open') === 0
          ? words.say('noneOpen')
          : words.say('someOpen', { open: having(guideline.statements, 'open') })}
      </p>
      <Superseded />
      <ul className="entry-lines">
        {documents.toReversed().map(({ id, publisher, year }) => {
          const of = guideline.statements.filter(({ document }) => document === id)
          return (
            <li key={id}>
              <Link href={placeOf.document(id)} className="entry-line">
                <span className="line-text">{words.text(`document.${id}.title`)}</span>
                <span className="soft small">
                  {publisher}, {year} · {say.statementCount(of.length, having(of, 'rule'))}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}

export function DocumentPage({ id }: { readonly id: string }) {
  const { guideline, words, say } = useExplorer()
  const document = use(besides()).documents.find((one) => one.id === id)
  if (document === undefined) return <NotFound />
  const statements = guideline.statements.filter((one) => one.document === id)
  return (
    <Page
      of="statements"
      title={words.text(`document.${id}.title`)}
      under={`${document.publisher}, ${document.year}, ${say.languages[document.language] ?? document.language}`}
    >
      <Superseded only={id} />
      <p className="soft">{words.text(`document.${id}.licence`)}</p>
      <ul className="entry-lines">
        {statements.map((one) => (
          <li key={one.id}>
            <Link href={placeOf.statement(one.id)} className="entry-line">
              <span className="line-text">{words.text(`statement.${one.id}.says`)}</span>
              <span className="soft small">
                <span className="name">{one.id}</span> · {words.text(`statement.${one.id}.place`)}
                {one.levels.length === 0 ? '' : ` · ${words.say('levels', { levels: one.levels.join(', ') })}`}
                {one.status === 'rule' ? '' : ` · ${say.noRule}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

export function StatementPage({ id }: { readonly id: string }) {
  const { guideline, words, links, say } = useExplorer()
  const statement = guideline.statements.find((one) => one.id === id)
  if (statement === undefined) return <NotFound />
  const siblings = guideline.statements.filter(({ document }) => document === statement.document)
  const at = siblings.indexOf(statement)
  const rules = links.ofStatement(id)
  const caution = `statement.${id}.caution`
  return (
    <Page of="statements" title={words.text(`statement.${id}.says`)} margin={<StatementMargin statement={statement} />}>
      <Superseded only={statement.document} />
      {words.has(caution) ? (
        <p className="notice">
          <strong>{words.say('caution')}.</strong> {words.text(caution)}
        </p>
      ) : null}
      <Account statement={statement} rules={rules} />
      <nav className="row screen-only" aria-label={say.inDocument}>
        <Beside statement={siblings[at - 1]} name={say.previous} />
        <Beside statement={siblings[at + 1]} name={say.next} />
      </nav>
    </Page>
  )
}

/** The rules that make a statement work, or why there is none. */
function Account({
  statement: { id, status },
  rules,
}: {
  readonly statement: Statement
  readonly rules: readonly string[]
}) {
  const { words, say } = useExplorer()
  const why = `statement.${id}.no-rule-because`
  return (
    <>
      {rules.length === 0 ? null : (
        <Part title={say.encodedBy} count={rules.length}>
          <RuleLines rules={rules} />
        </Part>
      )}
      {rules.length > 0 && !words.has(why) ? null : (
        <Part title={say.noRule}>
          <p>{words.has(why) ? words.text(why) : status === 'open' ? words.say('openStatement') : say.noRuleWhy}</p>
        </Part>
      )}
    </>
  )
}

function StatementMargin({ statement: { id, document, levels, quality } }: { readonly statement: Statement }) {
  const { words, say } = useExplorer()
  return (
    <dl className="provenance">
      <div>
        <dt>{say.name}</dt>
        <dd className="name">{id}</dd>
      </div>
      <div>
        <dt>{say.document}</dt>
        <dd>
          <Link href={placeOf.document(document)}>{words.text(`document.${document}.title`)}</Link>
        </dd>
        <dd>{words.text(`statement.${id}.place`)}</dd>
      </div>
      <div>
        <dt>{say.evidence}</dt>
        <dd>{levels.length === 0 ? words.say('noLevels') : words.say('levels', { levels: levels.join(', ') })}</dd>
        {quality.length === 0 ? null : <dd>{words.say('qualityStated', { quality: quality.join(', ') })}</dd>}
      </div>
      <div>
        <dt>{words.say('licence')}</dt>
        <dd>{words.text(`document.${document}.licence`)}</dd>
      </div>
    </dl>
  )
}

function Beside({ statement, name }: { readonly statement: Statement | undefined; readonly name: string }) {
  const { words } = useExplorer()
  if (statement === undefined) return null
  return (
    <Link className="button" href={placeOf.statement(statement.id)}>
      {words.labelled(name, '')}
      <span className="name">{statement.id}</span>
    </Link>
  )
}
