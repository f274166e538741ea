import { useExplorer } from './use-explorer.ts'

/** Guidelines of this edition that their makers have replaced. */
export function Superseded({ only }: { readonly only?: string }) {
  const { guideline, words } = useExplorer()
  const documents = [...new Set(guideline.statements.map(({ document }) => document))]
  const replaced = documents.filter(
    (id) => words.has(`document.${id}.superseded`) && (only === undefined || only === id),
  )
  return replaced.map((id) => (
    <p className="notice" key={id}>
      <strong>{words.text(`document.${id}.title`)}.</strong> {words.text(`document.${id}.superseded`)}
    </p>
  ))
}
