// A practice that may use the words of a questionnaire loads them here, for as long as this page stands open.

import type { Problem } from '@lende/engine'
import type { Instrument, WordingPack } from '@lende/instruments'
import type { Language } from '@lende/wording'
import { languages, problemInWords } from '@lende/wording'
import type { ChangeEvent } from 'react'
import { useId, useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Product } from '../../product.ts'
import { readPackFile } from './read-pack-file.ts'
import { wordingPacks } from './wording-packs.ts'

const mostProblems = 12

export function PackLoader({
  product,
  instrument,
  pack,
  loaded,
}: {
  readonly product: Product
  readonly instrument: Instrument
  /** The pack whose words are on the page. */
  readonly pack: WordingPack | undefined
  readonly loaded: () => void
}) {
  const say = useMessages().instruments
  const { words } = product
  const id = useId()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [other, setOther] = useState<WordingPack | null>(null)
  const load = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    target.value = ''
    if (file === undefined) return
    const read = await readPackFile(file, product)
    setProblems(read.ok ? [] : read.problems)
    setOther(null)
    if (!read.ok) return
    wordingPacks.load(read.value)
    const isForHere = read.value.instrument === instrument.instrument && read.value.language === words.language
    if (isForHere) loaded()
    else setOther(read.value)
  }
  return (
    <details className="pack" {...(pack === undefined ? {} : { 'data-loaded': true })}>
      <summary>{pack === undefined ? say.pack : say.packInUse}</summary>
      <div className="aside stack" data-gap="tight">
        {pack === undefined ? null : <PackInUse pack={pack} product={product} />}
        <p className="soft">{say.packMeans}</p>
        <div className="pack-file">
          <label htmlFor={id}>{say.packFile}</label>
          <input id={id} type="file" accept=".yaml,.yml,.json" onChange={load} />
        </div>
        {other === null ? null : (
          <p role="status">
            {say.packForOther(words.text(`instrument.${other.instrument}.name`), say.languages[languageOf(other)])}
          </p>
        )}
        {problems.length === 0 ? null : (
          <div role="alert">
            <p className="mistake">{say.packRefused(problems.length)}</p>
            <ul className="plain-list small">
              {problems.slice(0, mostProblems).map((problem) => (
                <li key={JSON.stringify(problem)}>{problemInWords(problem, words.language)}</li>
              ))}
            </ul>
            {problems.length > mostProblems ? (
              <p className="soft small">{say.more(problems.length - mostProblems)}</p>
            ) : null}
          </div>
        )}
      </div>
    </details>
  )
}

function PackInUse({ pack, product: { words } }: { readonly pack: WordingPack; readonly product: Product }) {
  const say = useMessages().instruments
  const { instrument, version, language, items } = pack
  const name = words.text(`instrument.${instrument}.name`)
  return (
    <>
      <p>
        {words.say('packOf', { name, instrument, version, language })} {words.say('packFits', { n: items.length })}
      </p>
      <p>{words.say(pack.validated === 'yes' ? 'packValidated' : 'packTrial')}</p>
      <Button className="instrument-aside" onPress={() => wordingPacks.remove(pack)}>
        {say.packRemove}
      </Button>
    </>
  )
}

/** The reader of packs takes only languages of this list. */
const languageOf = ({ language }: WordingPack): Language => languages.find((one) => one === language) ?? 'nl'
