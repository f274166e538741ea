// The body chart in words: every area by name, for whoever does not see or point.

import type { Chart } from './answers-from-areas.ts'

interface Props {
  readonly chart: Chart
  readonly nameOf: (area: string) => string
  readonly regionName: (region: string) => string
  readonly marked: readonly string[]
  readonly mark: (area: string) => void
}

export function AreaWords({ chart, nameOf, regionName, marked, mark }: Props) {
  return (
    <div className="area-words">
      {chart.regions.map(({ region }) => (
        <fieldset key={region}>
          <legend className="soft small">{regionName(region)}</legend>
          <div className="area-words-list">
            {chart.areas
              .filter((one) => one.region === region)
              .map(({ area }) => (
                <label key={area} className="area-word">
                  <input type="checkbox" checked={marked.includes(area)} onChange={() => mark(area)} />
                  {nameOf(area)}
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
