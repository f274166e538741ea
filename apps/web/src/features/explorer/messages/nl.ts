export const explorer = {}
