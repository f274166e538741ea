// What is advised now: it holds, and waits for nothing. What is held cannot have been given.

import type { Advice } from '@lende/engine'

export const givenIn = ({ recommendations }: Pick<Advice, 'recommendations'>): Advice['recommendations'] =>
  recommendations.filter(({ truth, held }) => truth === 'yes' && !held)
