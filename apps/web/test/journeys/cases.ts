// Case files of made-up patients, as they would have been saved at earlier contacts.

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const noDanger = {
  'bladder-disturbance': 'no',
  'bowel-disturbance': 'no',
  'saddle-numbness': 'no',
  'sexual-dysfunction': 'no',
  'gait-change': 'no',
  'leg-pain-along-root': 'no',
  'reported-weakness': 'no',
  'reported-numbness': 'no',
  'root-pain-uncontrolled': 'no',
}

interface Contact {
  readonly ago: number
  readonly answers: Readonly<Record<string, unknown>>
}

/** A case file with contacts so many days ago. */
export function caseFile(contacts: readonly Contact[], role = 'physiotherapist') {
  const assessments = contacts.map(({ ago, answers }) => ({
    on: daysAgo(ago),
    role,
    answers: Object.fromEntries(
      Object.entries(answers).map(([fact, raw]) => [
        fact,
        /-date$|first-session$/.test(fact) && typeof raw === 'number' ? daysAgo(raw) : raw,
      ]),
    ),
  }))
  const text = JSON.stringify({ schema: 'lende-case/1', assessments })
  return { name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** Seven weeks under profile 3: dominant psychosocial factors, an abnormal course, and no gain so far. */
export const profile3AtWeek7 = caseFile([
  {
    ago: 50,
    answers: {
      ...noDanger,
      age: 45,
      sex: 'female',
      'able-to-report': 'yes',
      'onset-date': 100,
      'pain-new-or-changed': 'yes',
      'first-back-pain-age': 45,
      'gut-feeling': 'no',
      'activities-change': 'same',
      'participation-change': 'same',
      'psychosocial-factors-dominant': 'yes',
      'low-mood': 'present',
      'fear-of-movement': 'hinders',
      catastrophising: 'hinders',
      'course-decided': { value: 'abnormal', reason: 'no gain in three weeks' },
      'kngf-2013-profile-decided': { value: 'profile-3', reason: 'fear of movement is dominant' },
      'profile-3-first-session': 50,
      'nrs-pain': 7,
      psk: {
        activities: [
          { activity: 'made-up walking', score: 8 },
          { activity: 'made-up sitting', score: 7 },
          { activity: 'made-up lifting', score: 9 },
        ],
      },
    },
  },
])
