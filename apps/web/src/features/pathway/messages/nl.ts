export const pathway = {}
