// The field that looks through everything; `/` goes to it, arrows go through what is found, Enter opens.

import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { Key } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

interface Props {
  readonly query: string
  readonly change: (query: string) => void
  readonly large: boolean
  /** The page, or what was found. */
  readonly children: ReactNode
}

export function SearchBox({ query, change, large, children }: Props) {
  const say = useMessages().explorer
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useSlash(field)
  const hits = (): HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (query.trim() === '' || event.ctrlKey || event.metaKey || event.altKey) return
    const stops = [field.current, ...hits()]
    const at = stops.indexOf(document.activeElement as HTMLInputElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && at >= 0) {
      event.preventDefault()
      stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus()
    } else if (event.key === 'Enter' && at === 0) hits()[0]?.click()
    else if (event.key === 'Escape') {
      change('')
      field.current?.focus()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the links inside it
    <div ref={place} onKeyDown={onKeyDown}>
      <search className="explorer-search screen-only" data-large={large || undefined}>
        <label htmlFor={id} className={large ? 'search-label' : 'visually-hidden'}>
          {say.search}
        </label>
        <div className="search-field">
          <input
            ref={field}
            id={id}
            type="search"
            className="input"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={large ? '' : say.search}
            value={query}
            onChange={({ target }) => change(target.value)}
            aria-describedby={large ? `${id}-hint` : undefined}
          />
          <Key>/</Key>
        </div>
        {large ? (
          <p className="soft small" id={`${id}-hint`}>
            {say.searchHint}
          </p>
        ) : null}
      </search>
      {children}
    </div>
  )
}

const keepsItsKeys = 'input, textarea, select, [role=dialog]'

/** The slash goes to the field from anywhere that does not take letters. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest(keepsItsKeys) !== null
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [field])
}
