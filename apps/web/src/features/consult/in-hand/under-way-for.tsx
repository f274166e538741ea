import { useSeldomMessages } from '../seldom-messages.ts'

/** Whose consult a new one would erase. */
export const UnderWayFor = ({ name }: { readonly name: string }) => useSeldomMessages().underWay(name)
