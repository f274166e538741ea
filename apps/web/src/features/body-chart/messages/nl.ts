export const bodyChart = {}
