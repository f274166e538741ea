// The headers every answer carries, whoever serves the folder: docs/how-to/host-the-web-app.md has them for other servers.

/** Nothing but our own files, no inline script or style, no frame around us, no address told to anyone. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const FOR_GOOD = 'public, max-age=31536000, immutable'

/** Names with a hash never change; everything else is asked for again each time. */
export const cacheControl = (path: string): string => (path.startsWith('/assets/') ? FOR_GOOD : 'no-cache')

/** The same for hosts that read a `_headers` file. What has no rule there is asked for again each time anyway. */
export const headersFile = (): string =>
  [
    '/*',
    ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
    '/assets/*',
    `  Cache-Control: ${FOR_GOOD}`,
    '',
  ].join('\n')
