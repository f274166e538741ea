// From days counted from today to days of a calendar. Nobody is seen at the weekend.

const dayLong = 86_400_000

export class Days {
  readonly #today: string
  readonly #earlier: number

  /** All days lie so many days earlier than they are written, so that not everybody comes on the same one. */
  constructor(today: string, earlier: number) {
    this.#today = today
    this.#earlier = earlier
  }

  on(day: number): string {
    return this.#iso(day - this.#earlier)
  }

  /** The same day, or the working day beside it. */
  atWork(day: number): string {
    const counted = day - this.#earlier
    const weekday = new Date(this.#time(counted)).getUTCDay()
    if (weekday === 6) return this.#iso(counted - 1)
    if (weekday === 0) return this.#iso(counted < 0 ? counted + 1 : counted - 2)
    return this.#iso(counted)
  }

  /** Somebody of this age today, whose birthday is so many days ago. */
  born(age: number, birthdayAgo: number): string {
    const birthday = this.#iso(-birthdayAgo)
    return `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4).replace('-02-29', '-02-28')}`
  }

  #time = (counted: number): number => Date.parse(`${this.#today}T00:00:00Z`) + counted * dayLong
  #iso = (counted: number): string => new Date(this.#time(counted)).toISOString().slice(0, 10)
}

export const ageOn = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)

/** The same day of later weeks. */
export const weeksAfter = (on: string, weeks: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + weeks * 7 * dayLong).toISOString().slice(0, 10)
