// The thread that PDFs are set in: a document comes in, a PDF goes out.

import { parentPort } from 'node:worker_threads'
import type { ToSet } from './pdf-writer.ts'
import { writePdf } from './write-pdf.ts'

parentPort?.on('message', ({ document, words, drawings }: ToSet) =>
  parentPort?.postMessage(writePdf(document, words, ({ of, name }) => drawings[`${of}:${name}`])),
)
