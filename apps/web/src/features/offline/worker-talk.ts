// What the page and the service worker say to each other. Both are of one version or of two, so this changes rarely.

/** `settle`: a page is open that runs from this file. `use-now`: the person chose the version that waits. */
export type Ask = { readonly kind: 'settle'; readonly from: string } | { readonly kind: 'use-now' }

export interface Reply {
  /** Is every file of the version kept? */
  readonly complete: boolean
  /** Pages of Lende that are open beside this one. */
  readonly others: number
}

/** Asks a worker, and waits for its reply. */
export function ask(worker: ServiceWorker, question: Ask): Promise<Reply> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Reply>) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage(question, [port2])
  })
}
