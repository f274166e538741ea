import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useMessages } from '../../lende.tsx'

/** A picture of the QR code: chosen, or laid down here. */
export function PictureEntry({ choose }: { readonly choose: (picture: Blob) => Promise<void> }) {
  const { intakeRead: say, caseFile } = useMessages()
  const [isReading, setReading] = useState(false)
  const take = async (picture: Blob): Promise<void> => {
    setReading(true)
    await choose(picture)
    setReading(false)
  }
  return (
    <DropZone
      className="code-drop"
      aria-label={say.dropZone}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped?.kind === 'file') await take(await dropped.getFile())
      }}
    >
      <FileTrigger
        acceptedFileTypes={['image/*']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file !== undefined) void take(file)
        }}
      >
        {/* The trigger reaches only a button of its own library. */}
        <AriaButton className="button">{say.choosePicture}</AriaButton>
      </FileTrigger>
      <p className="soft code-drop-hint" role="status">
        {isReading ? caseFile.reading : say.dropPicture}
      </p>
    </DropZone>
  )
}
