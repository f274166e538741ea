export const bookCommand = async () => 0
