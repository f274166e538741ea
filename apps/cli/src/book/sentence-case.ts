// Words of the content stand in small letters; alone they begin with a capital.

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
