// Where it hurts: the body from the front and from the back, and the same areas in words. Both show the same marks.

import './body-chart.css'
import type { KeyboardEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useMessages, useProduct } from '../../lende.tsx'
import { AreaWords } from './area-words.tsx'
import { BodyFigure } from './body-figure.tsx'
import { views } from './drawing.ts'
import { neighbour } from './neighbour.ts'

interface Props {
  readonly marked: readonly string[]
  readonly onChange: (areas: readonly string[]) => void
  /** What stands beside the drawing. */
  readonly children?: ReactNode
}

/** Where Tab enters a drawing without marks. */
const firstArea = 'low-back-middle'

export function BodyChart({ marked, onChange, children }: Props) {
  const say = useMessages().bodyChart
  const { aids, words } = useProduct()
  const chart = aids['body-chart']
  const place = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(marked[0] ?? firstArea)
  if (chart === undefined) return null
  const nameOf = (area: string): string => words.text(`body-chart.area.${area}`)
  /** Marks keep the order of the chart, however they were made. */
  const mark = (area: string): void => {
    const isAmong = (one: string): boolean => (one === area ? !marked.includes(area) : marked.includes(one))
    onChange(chart.areas.map((one) => one.area).filter(isAmong))
  }
  const move = (event: KeyboardEvent): void => {
    const next = neighbour(current, event.key)
    if (next === undefined) return
    event.preventDefault()
    place.current?.querySelector<SVGElement>(`[data-area="${next}"]`)?.focus()
  }
  return (
    <div className="body-chart">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the areas inside have the focus; arrows move it among them */}
      <div className="body-figures" ref={place} onKeyDown={move}>
        {views.map((view) => (
          <BodyFigure
            key={view.view}
            view={view}
            name={words.text(`body-chart.view.${view.view}`)}
            nameOf={nameOf}
            marked={marked}
            current={current}
            mark={mark}
            enter={setCurrent}
          />
        ))}
        <p className="soft small body-keys">{say.keys}</p>
      </div>
      <div className="body-beside">
        <p aria-live="polite">{marked.length === 0 ? say.nothingMarked : say.marked(marked.map(nameOf).join(', '))}</p>
        {children}
      </div>
      <details className="body-words" open={hasRoom()}>
        <summary>{say.inWords}</summary>
        <AreaWords
          chart={chart}
          nameOf={nameOf}
          regionName={(region) => words.text(`body-chart.region.${region}`)}
          marked={marked}
          mark={mark}
        />
      </details>
    </div>
  )
}

const hasRoom = (): boolean => matchMedia('(min-width: 56rem)').matches
