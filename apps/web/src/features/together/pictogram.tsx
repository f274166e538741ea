import type { PictogramName } from '@lende/documents'
import { pictograms } from '@lende/documents'

export const Pictogram = ({ of }: { readonly of: PictogramName }) => (
  <svg className="pictogram" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
    <path d={pictograms[of]} />
  </svg>
)
