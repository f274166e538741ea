// What a person should know of the own changes: that they are kept and how long, that the consult went on, that a line that
// is said first is gone, and in which language they stand.

import { Button } from '../../design-system/button.tsx'
import { languageNames } from '../../language-names.ts'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { useKeptSheets } from './kept-sheets.ts'
import { hidesFirst } from './sheet.ts'
import type { SheetInHand } from './use-sheet.ts'

export function AfterChange({ inHand }: { readonly inHand: SheetInHand }) {
  const say = useCareMessages().documents
  const { sheet, isTouched, isBehind, makeAnew, keepMine } = inHand
  return (
    <>
      <div className="screen-only" role="status">
        {hidesFirst(sheet) ? <p className="notice">{say.hidesFirst}</p> : null}
      </div>
      {isBehind ? (
        <div className="notice documents-notice screen-only">
          <p>
            <strong>{say.behind}</strong>
          </p>
          <div className="row">
            <Button onPress={makeAnew}>{say.makeAnew}</Button>
            <Button onPress={keepMine}>{say.keepMine}</Button>
          </div>
        </div>
      ) : null}
      {isTouched && !isBehind ? (
        <div className="documents-touched screen-only">
          <p className="soft small">{say.changed}</p>
          <Button kind="quiet" onPress={makeAnew}>
            {say.makeAnew}
          </Button>
        </div>
      ) : null}
      {isTouched ? null : <OtherLanguages inHand={inHand} />}
    </>
  )
}

/** Words changed in one language are not changed in another. */
function OtherLanguages({
  inHand: {
    sheet: { made },
  },
}: {
  readonly inHand: SheetInHand
}) {
  const say = useCareMessages().documents
  const kept = [...useKeptSheets().sheets.values()].filter(({ sheet }) => sheet.made.kind === made.kind)
  const names = languageNames
    .filter(({ value }) => value !== made.language && kept.some(({ sheet }) => sheet.made.language === value))
    .map(({ name }) => name)
  return names.length === 0 ? null : <p className="notice screen-only">{say.otherLanguage(names.join(', '))}</p>
}
