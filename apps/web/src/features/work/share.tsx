/** How far up the ladder a week is: a drawing of the number beside it. */
export const Share = ({ amount, of }: { readonly amount: number; readonly of: number }) => (
  <svg className="work-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="work-share-all" width="100" height="8" />
    <rect className="work-share-now" width={of === 0 ? 100 : (amount / of) * 100} height="8" />
  </svg>
)
