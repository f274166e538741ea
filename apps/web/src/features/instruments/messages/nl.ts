export const instruments = {}
