// A name as it is said. It may be written from right to left, or hold a sign that turns what follows: it keeps that to itself.

interface Named {
  readonly givenName: string
  readonly familyName: string
}

export const fullNameOf = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`

export const FullName = ({ of }: { readonly of: Named }) => <bdi>{fullNameOf(of)}</bdi>
