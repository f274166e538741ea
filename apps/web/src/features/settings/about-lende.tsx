// What this is, what it is not, and under which licences it stands.

import { Link } from 'wouter'
import { useLende, useProduct } from '../../lende.tsx'

export function AboutLende() {
  const { messages } = useLende()
  const say = messages.settings
  const { guideline } = useProduct()
  return (
    <section className="settings-part stack">
      <h2>{say.about}</h2>
      <p>{messages.start.isNot}</p>
      <dl className="about-lende">
        <div>
          <dt>{say.edition}</dt>
          <dd className="numerals">{guideline.edition}</dd>
        </div>
        <div>
          <dt>{say.code}</dt>
          <dd>{say.codeLicence}</dd>
        </div>
        <div>
          <dt>{say.content}</dt>
          <dd>{say.contentLicence}</dd>
        </div>
        <div>
          <dt>{say.font}</dt>
          <dd>{say.fontLicence}</dd>
        </div>
      </dl>
      <p>
        <Link href="/guideline">{say.guideline}</Link>
      </p>
    </section>
  )
}
