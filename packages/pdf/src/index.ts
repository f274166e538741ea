export * from './pdf-writer.ts'
export * from './write-pdf.ts'
