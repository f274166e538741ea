// How a sentence ends when somebody's own words, or a sentence of the content, stand last in it: once.

export const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)

/** For within a sentence, whether it ends as a sentence of its own or not. */
export const unended = (sentence: string): string => sentence.replace(/\.$/, '')
