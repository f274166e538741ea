// A long list, page after page, as far as somebody asked for it.

import { useInfiniteQuery } from '@tanstack/react-query'
import type { NotDone } from '../../../practice/ask.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** What was read so far, in the shape that `Told` shows; `more` where there is more. */
export function usePages<Item>(key: readonly unknown[], read: (after: string | undefined) => Promise<Page<Item>>) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery<
    Page<Item>,
    NotDone,
    readonly Item[],
    readonly unknown[],
    string | undefined
  >({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
  return {
    query: { data: data === undefined ? undefined : { body: data, etag: '' }, error, refetch },
    more: hasNextPage ? () => void fetchNextPage() : null,
  }
}
