// Are these the words of this instrument? The same version, every item and every answer, in the order of the form,
// with the same points; and a statement of whose words they are and why they may be used.

import type { Path, Problem, ProblemKind } from '@lende/engine'
import { nearest, showable } from '@lende/engine'
import type { Instrument, Item, ItemsStructure, Options, Scale } from './instrument.ts'
import { answeringOf } from './item-points.ts'
import type { DraftItem, DraftScale, WordingDraft } from './wording-draft.ts'

/** Everything that keeps a draft from being the words of the instrument, as a problem with a place. */
export function checkWording(draft: WordingDraft, instrument: Instrument, structure: ItemsStructure): Problem[] {
  const { version, copyright, authorisation } = draft
  return [
    ...(version.text === instrument.version
      ? []
      : [problem('other-version', version.path, [draft.naming(instrument.instrument, instrument.version)])]),
    ...(copyright.text === '' ? [problem('no-licence', copyright.path, [], 'copyright')] : []),
    ...(authorisation.text === '' ? [problem('no-licence', authorisation.path, [], 'authorisation')] : []),
    ...itemProblems(draft, structure),
  ]
}

function itemProblems(draft: WordingDraft, structure: ItemsStructure): Problem[] {
  const list = listProblems(
    draft.items.map(({ item, path }) => ({ name: item, path })),
    structure.items.map(({ item }) => item),
    { missing: 'missing-item', extra: 'extra-item', order: 'item-order', path: draft.itemsPath },
  )
  const words = structure.items.flatMap((item) => {
    const found = draft.items.find((one) => one.item === item.item)
    return found === undefined ? [] : wordProblems(found, item, structure)
  })
  return [...list, ...words]
}

function wordProblems(draft: DraftItem, item: Item, structure: ItemsStructure): Problem[] {
  const answering = answeringOf(structure, item)
  const answers =
    answering.kind === 'options' ? optionProblems(draft, answering.options) : scaleProblems(draft, answering.scale)
  const label = draft.label === '' ? [problem('missing-label', draft.path)] : []
  return [...label, ...answers].map((one) => ({ ...one, name: one.name ? `${item.item} ${one.name}` : item.item }))
}

function optionProblems({ options = [], path }: DraftItem, expected: Options): Problem[] {
  const list = listProblems(
    options.map((option) => ({ name: option.option, path: option.path })),
    Object.keys(expected),
    { missing: 'missing-option', extra: 'extra-option', order: 'option-order', path },
  )
  const answers = options.flatMap(({ option, points, label, path: place }) => {
    const form = expected[option]
    if (form === undefined) return []
    const counts = points === form.points ? [] : [problem('other-points', place, [`${form.points} points`], option)]
    return label === '' ? [...counts, problem('missing-label', place, [], option)] : counts
  })
  return [...list, ...answers]
}

function scaleProblems({ scale, path }: DraftItem, { min, max }: Scale): Problem[] {
  const expected = [`${min.value} - ${max.value} points`]
  if (scale === undefined) return [problem('other-scale', path, expected)]
  if (scale.min.value !== min.value || scale.max.value !== max.value)
    return [problem('other-scale', scale.path, expected)]
  return labelProblems(scale)
}

const labelProblems = ({ min, max, path }: DraftScale): Problem[] =>
  [min, max].flatMap(({ label, value }) => (label === '' ? [problem('missing-label', path, [], String(value))] : []))

interface Listed {
  readonly name: string
  readonly path: Path
}

interface ListKinds {
  readonly missing: ProblemKind
  readonly extra: ProblemKind
  readonly order: ProblemKind
  /** Where something is missing. */
  readonly path: Path
}

/** A list that must hold exactly these names, each once, in this order. */
function listProblems(listed: readonly Listed[], expected: readonly string[], kinds: ListKinds): Problem[] {
  const names = listed.map(({ name }) => name)
  const found = listed.flatMap(({ name, path }, index): Problem[] => {
    if (names.indexOf(name) < index) return [problem('stands-twice', path, [], showable(name))]
    if (expected.includes(name)) return []
    const near = nearest(name, expected)
    return [
      { ...problem(kinds.extra, path, expected, showable(name)), ...(near === undefined ? {} : { nearest: near }) },
    ]
  })
  const missing = expected
    .filter((name) => !names.includes(name))
    .map((name) => problem(kinds.missing, kinds.path, [], name))
  if (found.length > 0 || missing.length > 0) return [...found, ...missing]
  const moved = listed.find(({ name }, index) => name !== expected[index])
  return moved === undefined ? [] : [problem(kinds.order, moved.path, expected)]
}

const problem = (kind: ProblemKind, path: Path, expected: readonly string[] = [], name?: string): Problem => ({
  kind,
  path,
  ...(expected.length === 0 ? {} : { expected }),
  ...(name === undefined ? {} : { name }),
})
