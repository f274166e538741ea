import { useMessages } from '../../lende.tsx'

export function Loading() {
  return (
    <div className="page">
      <p role="status" className="soft">
        {useMessages().shell.loading}
      </p>
    </div>
  )
}
