// How a sentence ends when somebody's own words, or a sentence of the content, stand last in it: once.

export const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)

/** Several in one sentence, whether each ends as a sentence of its own or not. */
export const inOneSentence = (all: readonly string[]): string => all.map((one) => one.replace(/\.$/, '')).join('; ')
