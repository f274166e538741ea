export const advice = {}
