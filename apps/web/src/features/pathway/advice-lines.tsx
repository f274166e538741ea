// What to do, consider and not do at a stage; then, apart, what depends on more than the stage, by what it depends on.

import type { Pathway } from '@lende/engine'
import { labelOf } from '@lende/wording'
import { useMemo } from 'react'
import { useMessages, useProduct } from '../../lende.tsx'
import { atEither } from './at-contact.ts'
import type { OpenPart } from './depends-on.ts'
import { groundInWords, groundOf, keyOf, openParts } from './depends-on.ts'
import { directions } from './in-words.ts'
import { Line } from './line.tsx'
import type { Selection } from './selection.ts'

interface Shown {
  readonly role: string
  readonly later: ReadonlySet<string>
}

export function AdviceLines({ selection }: { readonly selection: Selection }) {
  const say = useMessages().pathway
  const { engine, words } = useProduct()
  const { role, kind, phase, contact } = selection
  const { country } = words
  const either = useMemo(() => atEither(engine, { role, country, kind, phase }), [engine, role, country, kind, phase])
  const { [contact]: stage, later } = either
  const shown = { role, later }
  return (
    <>
      {directions.map((direction) => (
        <Settled key={direction} stage={stage} direction={direction} {...shown} />
      ))}
      <DependsOnMore stage={stage} {...shown} />
      {later.size > 0 && contact === 'first' ? <p className="soft">{say.laterOnly(later.size)}</p> : null}
      {later.size === 0 ? <p className="soft">{say.sameAtBoth}</p> : null}
    </>
  )
}

function Settled({
  stage,
  direction,
  role,
  later,
}: Shown & { readonly stage: Pathway; readonly direction: (typeof directions)[number] }) {
  const { words } = useProduct()
  const lines = stage.lines.filter(
    ({ recommendation, dependsOn }) => recommendation.direction === direction && dependsOn.length === 0,
  )
  if (lines.length === 0) return null
  return (
    <section className="lines" data-direction={direction}>
      <h3>{words.word('direction', direction)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.recommendation.id}>
            <Line open={{ line, besides: [] }} role={role} later={later.has(line.recommendation.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DependsOnMore({ stage, ...shown }: Shown & { readonly stage: Pathway }) {
  const say = useMessages().pathway
  const { engine, guideline, words } = useProduct()
  const open = stage.lines.filter(({ dependsOn }) => dependsOn.length > 0)
  const parts = openParts(guideline, open, (line) => groundOf(engine, line))
  if (parts.length === 0) return null
  return (
    <section className="depends">
      <h3>{words.say('dependsOnMore')}</h3>
      <p className="soft">{say.dependsMeans}</p>
      {parts.map((part) => (
        <Part key={keyOf(part.ground)} part={part} {...shown} />
      ))}
    </section>
  )
}

function Part({ part: { ground, common, lines }, role, later }: Shown & { readonly part: OpenPart }) {
  const { guideline, words } = useProduct()
  return (
    <section className="lines">
      <h4>{groundInWords(ground, guideline, words)}</h4>
      {common.length === 0 ? null : (
        <p className="soft small part-common">
          {words.labelled(words.say('hingesOn'), words.series(common.map((fact) => labelOf(fact, words))))}
        </p>
      )}
      <ul>
        {directions.flatMap((direction) =>
          lines
            .filter(({ line }) => line.recommendation.direction === direction)
            .map((open) => (
              <li key={open.line.recommendation.id}>
                <Line open={open} role={role} later={later.has(open.line.recommendation.id)} isOpen />
              </li>
            )),
        )}
      </ul>
    </section>
  )
}
