import { Folded } from '../../design-system/folded.tsx'
import { useMessages } from '../../lende.tsx'

/** What each key does, for who uses a keyboard. */
export function Keys() {
  const say = useMessages().consult
  return (
    <Folded className="keys" summary={<summary className="soft small">{say.keys}</summary>}>
      {() => (
        <dl className="small">
          {say.keysList.map(([key, does]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd className="soft">{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </Folded>
  )
}
