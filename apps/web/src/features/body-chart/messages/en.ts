import type { bodyChart as nl } from './nl.ts'

export const bodyChart: typeof nl = {
  show: 'Show on the body chart',
  title: 'Where is the pain?',
  chart: 'Body chart',
  keys: 'Arrow keys go to the next area, Space marks it.',
  leftLetter: 'L',
  rightLetter: 'R',
  marked: (areas: string) => `Marked: ${areas}.`,
  nothingMarked: 'Nothing marked yet.',
  inWords: 'Mark in words',
  follows: 'What follows',
  followsNothing: 'No answer yet. What is not marked stays unknown.',
  chooses: 'The drawing leaves these; choose:',
  replaces: (answer: string) => `Answered so far: ${answer}.`,
  complete: 'The drawing is complete: there is no other pain',
  completeMeans: 'Then this follows as well:',
  use: 'Use these answers',
  keep: 'Only keep the drawing',
  erase: 'Erase the marks',
}
