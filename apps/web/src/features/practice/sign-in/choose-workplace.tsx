// Where somebody works now: a practice and a role in it. Asked of who has more than one; said to who has none.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Session } from '../here.tsx'
import { EntryPage } from './entry-page.tsx'
import { SignOut } from './sign-out.tsx'
import { WorkplaceList } from './workplace-list.tsx'

export function ChooseWorkplace({ session }: { readonly session: Session }) {
  const say = usePracticeMessages().practice
  if (session.workplaces.length === 0)
    return (
      <EntryPage title={session.name} lead={say.noRole}>
        <div className="row">
          <SignOut />
        </div>
      </EntryPage>
    )
  return (
    <EntryPage title={say.chooseWorkplace} lead={session.name} foot={<SignOut kind="quiet" />}>
      <WorkplaceList workplaces={session.workplaces} at={null} />
    </EntryPage>
  )
}
