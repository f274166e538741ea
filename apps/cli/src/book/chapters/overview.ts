// The whole at a glance: the ladder of urgency, the way of an assessment, and the clocks.

import type { Chapter } from '../document/block.ts'
import { paragraph } from '../document/block.ts'
import { assessmentFlow } from '../figures/assessment-flow.ts'
import { phaseTimeline } from '../figures/phase-timeline.ts'
import { urgencyLadder } from '../figures/urgency-ladder.ts'
import type { BookSource } from '../source.ts'

/** Drawings only; every one is made from the compiled guideline. */
export function overview(source: BookSource): Chapter {
  const { guideline, words, findings } = source
  return {
    file: 'overview.md',
    title: words.say('chapterOverview'),
    blocks: [
      paragraph(words.say('overviewLead'), 'lead'),
      { kind: 'figure', figure: urgencyLadder(guideline, words) },
      { kind: 'figure', figure: assessmentFlow(source) },
      ...findings.timelines.map((timeline) => ({ kind: 'figure' as const, figure: phaseTimeline(timeline, words) })),
    ],
  }
}
