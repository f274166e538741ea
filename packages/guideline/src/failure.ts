// One thing that a check found wrong: what kind, where, and what it says.

export interface Failure {
  readonly kind:
    | 'rule-case'
    | 'worked-case'
    | 'boundary'
    | 'account'
    | 'translation'
    | 'kleene'
    | 'readability'
    | 'content'
  readonly where: string
  readonly says: string
}
