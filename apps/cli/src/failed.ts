// What failed, as Node, PostgreSQL or Lende itself tells it.

export interface Failed {
  readonly kind?: string
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
  readonly port?: number
  readonly message: string
}
