// How much is asked and how fast it is answered, in the words of Prometheus.

/** Upper bounds in seconds. */
const bounds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5] as const

interface Times {
  count: number
  sum: number
  readonly within: number[]
}

export class Measures {
  readonly #answers = new Map<string, number>()
  readonly #times = new Map<string, Times>()

  count(method: string, route: string, status: number, seconds: number): void {
    const door = `method="${method}",route="${route}"`
    const answer = `${door},status="${status}"`
    this.#answers.set(answer, (this.#answers.get(answer) ?? 0) + 1)
    const times = this.#times.get(door) ?? { count: 0, sum: 0, within: bounds.map(() => 0) }
    times.count += 1
    times.sum += seconds
    bounds.forEach((bound, at) => {
      if (seconds <= bound) times.within[at] = (times.within[at] ?? 0) + 1
    })
    this.#times.set(door, times)
  }

  text(): string {
    return [
      '# TYPE lende_http_answers_total counter',
      ...[...this.#answers].map(([labels, count]) => `lende_http_answers_total{${labels}} ${count}`),
      '# TYPE lende_http_answer_seconds histogram',
      ...[...this.#times].flatMap(([door, times]) => histogram(door, times)),
      '# TYPE lende_memory_bytes gauge',
      `lende_memory_bytes ${process.memoryUsage.rss()}`,
      '# TYPE lende_up_seconds gauge',
      `lende_up_seconds ${process.uptime()}`,
      '',
    ].join('\n')
  }
}

const histogram = (door: string, { count, sum, within }: Times): string[] => [
  ...bounds.map((bound, at) => `lende_http_answer_seconds_bucket{${door},le="${bound}"} ${within[at] ?? 0}`),
  `lende_http_answer_seconds_bucket{${door},le="+Inf"} ${count}`,
  `lende_http_answer_seconds_sum{${door}} ${sum}`,
  `lende_http_answer_seconds_count{${door}} ${count}`,
]
