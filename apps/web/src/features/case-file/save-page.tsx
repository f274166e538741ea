export function SavePage() {
  return null
}
