import type { SeldomMessages } from './nl.ts'

export const seldom: SeldomMessages = {
  forNobody: 'This consult belongs to nobody in the practice.',
  fromEpisode: 'Begin from an episode',
  age: (age) => `According to the record: ${age}.`,
  otherAge: (said, name, age) =>
    `You gave ${said}. By the date of birth in the record, the age of ${name} is ${age}. Is this the same patient?`,
  asRecord: (age) => `Take ${age}`,
  allTheSame: (said) => `${said} all the same`,
  otherAgeStands: (said, age) =>
    `The age is answered as ${said}; according to the record it is ${age}. Is this the same patient?`,
  changeAge: 'Change the age',
  otherPerson: (said, name, age) =>
    `The age given here is ${said}; in the record, the age of ${name} is ${age}. This intake may be somebody else’s.`,
  underWay: (name) =>
    `It is the consult for ${name}, and is not recorded yet. A new consult erases it, and belongs to nobody in the practice.`,
  notTheRecord: 'This consult is kept only once you record it. A file is not the record of the practice.',
  toRecord: 'Record it first',
  roughly: (what, at) => `${what}. That lies on both sides of ${at}, so there is no proposal.`,
  day: (n) => `day ${n}`,
  precise: 'State it more precisely',
  preciseOnEpisode: 'State it more precisely on the episode',
  couldBePrecise: (names) =>
    `No question is open any more. Known more precisely, this can still change the advice: ${names}.`,
}
