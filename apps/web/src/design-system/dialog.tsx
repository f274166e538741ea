import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A dialog over the page; Escape and a press beside it close it, unless it must be answered. */
export function Dialog({
  title,
  isOpen,
  onClose,
  wide = false,
  children,
}: {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
    >
      <Modal>
        <AriaDialog className="dialog" {...(wide ? { 'data-wide': true } : {})}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
