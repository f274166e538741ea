import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { WhyNot } from '../form.tsx'
import { canUsePasskeys } from './passkeys.ts'
import { useShowPasskey } from './use-passkey.ts'

/** Shows a passkey, where the browser can. */
export function PasskeyButton({ shown }: { readonly shown?: () => unknown }) {
  const say = usePracticeMessages().signIn
  const show = useShowPasskey(shown)
  if (!canUsePasskeys()) return null
  return (
    <>
      <Button aria-disabled={show.isPending} onPress={() => (show.isPending ? undefined : show.mutate())}>
        {say.withPasskey}
      </Button>
      <WhyNot failure={show.error} />
      <p role="status">{show.data === null ? say.passkeyNotShown : null}</p>
    </>
  )
}
