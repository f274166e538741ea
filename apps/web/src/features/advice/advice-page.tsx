export function AdvicePage() {
  return null
}
