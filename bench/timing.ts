// How time is taken: CPU-seconds for what runs long, so that a busy machine disturbs less; wall time for single answers.

/** CPU-seconds of this process so far, compiler and collector threads included. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** How often `work` runs in a CPU-second, measured over at least `seconds`. */
export function perCpuSecond(work: () => void, seconds: number): number {
  const start = cpuSeconds()
  let runs = 0
  let spent = 0
  while (spent < seconds) {
    work()
    runs++
    spent = cpuSeconds() - start
  }
  return runs / spent
}

/** Runs `work` until it is compiled, with pauses in which a busy machine gets round to compiling it. */
export function warmUp(work: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let turn = 0; turn < 4; turn++) {
    perCpuSecond(work, 0.25)
    Atomics.wait(pause, 0, 0, 50)
  }
}

/** Milliseconds of one call. */
export function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The median of `times` calls after one that is not counted: what a call takes once the code is warm. */
export function typicalMilliseconds(work: () => void, times: number): number {
  work()
  return median(Array.from({ length: times }, () => milliseconds(work)))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
}
