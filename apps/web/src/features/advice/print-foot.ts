// The foot of each printed page. A page's margin cannot hold an element, so the text goes in through a constructed sheet,
// which the Content-Security-Policy allows.

import { useEffect } from 'react'

export function usePrintFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(text)}; font-size: 9pt } }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [text])
}
