// What of all that a start needs could not be had: the same code of Node means another thing for a database than for a port.

export interface Needed {
  readonly what: 'database' | 'data-folder' | 'address' | 'certificate'
  /** The variable, or the folder, by which a person told of it. */
  readonly named: string
}

export class FailedAt extends Error {
  readonly needed: Needed
  override readonly cause: unknown
  constructor(needed: Needed, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.needed = needed
    this.cause = cause
  }
}

/** A failure says at what it came; where one is in another, the inner one counts. @throws FailedAt */
export async function failingAt<Result>(needed: Needed, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (failure) {
    throw failure instanceof FailedAt ? failure : new FailedAt(needed, failure)
  }
}

/** What failed, without what it came at. */
export const causeOf = (failure: unknown): unknown => (failure instanceof FailedAt ? failure.cause : failure)
