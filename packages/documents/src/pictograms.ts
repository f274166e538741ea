// Own pictograms of the safety-net card, drawn in one weight of line: each a path in a box of 26 by 26.

import type { Together } from './chosen.ts'

export type PictogramName = Together['card'][number]['pictogram']

export const pictograms: Readonly<Record<PictogramName, string>> = {
  // A telephone that rings.
  emergency:
    'M6 4h4l2 5-2.6 1.8a12 12 0 0 0 5.8 5.8L17 14l5 2v4c0 1-.8 2-2 2C11.600 22 4 14.400 4 6c0-1.200 1-2 2-2zM16 3.500a7 7 0 0 1 6.500 6.500M16 7.500a3 3 0 0 1 2.500 2.500',
  // A lower leg and foot, and an arrow down.
  foot: 'M6 3v12.500c0 1.300-.5 2.100-.5 3.300 0 1.700 1 2.700 2.700 2.700h10.300c1.500 0 2.500-.9 2.500-2s-.8-1.900-2-2.300l-4-1.200c-1.200-.4-2-1.300-2-2.500V3M19 3.500v7m0 0-2.500-2.500m2.500 2.500 2.500-2.500',
  // A thermometer.
  fever:
    'M10 4.500a2.500 2.500 0 0 1 5 0V14a4.500 4.500 0 1 1-5 0zM12.500 8v8.500M18.500 5h3M18.500 8.500h3M18.500 12h3',
  // A leaf of a calendar.
  calendar: 'M4 6h18v16H4zM4 11h18M9 3v5M17 3v5M8.500 15h2M12 15h2M15.500 15h2M8.500 18.500h2M12 18.500h2',
}
