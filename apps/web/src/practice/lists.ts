// Lists of the record: whole where a page needs all of it, and page by page where it may be long.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Answered, AnswerOf, Asking } from './ask.ts'
import { ask, type NotDone } from './ask.ts'
import type { Doors } from './doors.ts'
import type { ReadName } from './queries.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** The doors that tell page by page. */
export type ListName = {
  [Name in ReadName]: Doors[Name] extends { readonly query: object; readonly answer: Page<unknown> } ? Name : never
}[ReadName]
export type ItemOf<Name extends ListName> = AnswerOf<Name>['items'][number]

async function pageOf<Name extends ListName>(
  name: Name,
  asking: Asking<Name>,
  after: string | null,
): Promise<Page<ItemOf<Name>>> {
  const { query = {} } = asking as { readonly query?: object }
  const from = after === null ? {} : { after }
  const { body } = await ask(name, { ...(asking as object), query: { ...query, ...from } } as Asking<Name>)
  return body
}

async function wholeOf<Name extends ListName>(name: Name, asking: Asking<Name>) {
  const body: ItemOf<Name>[] = []
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page: Page<ItemOf<Name>> = await pageOf(name, asking, after)
    body.push(...page.items)
    after = page.next
  }
  return { body, etag: '' }
}

/** Every item, in the order in which the door tells them. */
export const useWhole = <Name extends ListName>(name: Name, asking: Asking<Name>, isWanted = true) =>
  useQuery<Answered<readonly ItemOf<Name>[]>, NotDone>({
    queryKey: [name, asking, 'whole'],
    queryFn: () => wholeOf(name, asking),
    enabled: isWanted,
  })

/** The items so far, and the way to more. */
export function usePages<Name extends ListName>(name: Name, asking: Asking<Name>) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery<
    Page<ItemOf<Name>>,
    NotDone,
    Answered<readonly ItemOf<Name>[]>,
    readonly unknown[],
    string | null
  >({
    queryKey: [name, asking, 'pages'],
    queryFn: ({ pageParam }) => pageOf(name, asking, pageParam),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({ body: pages.flatMap(({ items }) => items), etag: '' }),
  })
  return {
    query: { data, error, refetch },
    /** Null where there is no more. Pressed twice, it is read once. */
    more: hasNextPage ? () => void (isFetchingNextPage || fetchNextPage()) : null,
  }
}
