/** Only these two have an interview of their own; the others read the advice for their role. */
export const interviewers = ['general-practitioner', 'physiotherapist'] as const
