export const wordingCheck = {
  title: 'Woorden die bang kunnen maken',
  means: 'Wie dit leest, kan minder gaan bewegen. U kiest zelf wat er blijft staan.',
  instead: 'liever:',
}
