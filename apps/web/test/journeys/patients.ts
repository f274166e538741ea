// Made-up patients: what they answer otherwise than harmless. Dates are days ago.

/** Two weeks of back pain, nothing alarming, at work, low risk. */
export const uncomplicated = {
  age: 38,
  sex: 'male',
  'able-to-report': 'yes',
  'onset-date': 10,
  'pain-new-or-changed': 'yes',
  'gut-feeling': 'no',
  'first-back-pain-age': 38,
  'risk-tool': 'start-back',
  // Three or less is low risk whatever the psychosocial scale says, so that may stay empty.
  'start-back': { total: 2 },
  'pain-relief-considered': 'no',
  'takes-opioid': 'no',
  'nrs-pain': 5,
  'work-status': 'working',
  'heavy-work-hinders': 'no',
  'imaging-considered': 'no',
  'imaging-would-change-care': 'no',
  'non-surgical-care-failed': 'no',
  'team-decision': 'not-discussed',
  'central-stenosis-claudication': 'no',
  'psychosocial-factors-dominant': 'no',
  'sessions-in-profile-1': 0,
  'bed-rest-only-pain-control': 'no',
  'bed-rest-days': 0,
  'occupational-physician-available': 'yes',
  'activities-change': 'gain',
  'participation-change': 'gain',
} as const

/** The same patient at the next contact: nothing worse, less pain. */
export const nextContact = {
  'gut-feeling': 'no',
  'activities-change': 'gain',
  'participation-change': 'gain',
  'nrs-pain': 3,
  'sessions-in-profile-1': 1,
  'bed-rest-days': 0,
  'psychosocial-factors-dominant': 'no',
} as const
