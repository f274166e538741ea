import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useMessages } from '../../lende.tsx'

/** A button for whoever chooses, a place for whoever drags. */
export function ChooseFile({
  choose,
  isFirst,
}: {
  readonly choose: (file: File) => void
  /** Is it the next thing to do, or was a file chosen already? */
  readonly isFirst: boolean
}) {
  const say = useMessages().caseFile
  return (
    <DropZone
      className="drop-zone"
      aria-label={say.dropZone}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped?.kind === 'file') choose(await dropped.getFile())
      }}
    >
      <FileTrigger
        acceptedFileTypes={['.json', '.yaml', '.yml', '.lende']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file !== undefined) choose(file)
        }}
      >
        {/* The trigger reaches only a button of its own library; a bare one would do nothing. */}
        <AriaButton className="button" data-kind={isFirst ? 'primary' : 'plain'}>
          {say.choose}
        </AriaButton>
      </FileTrigger>
      <p className="soft drop-hint">{say.drop}</p>
    </DropZone>
  )
}
