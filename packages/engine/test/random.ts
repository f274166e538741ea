// One of several, by numbers that are the same on every run.

export const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  if (items.length === 0) throw new RangeError('nothing to pick from')
  return items[Math.floor(random() * items.length)] as Item
}
