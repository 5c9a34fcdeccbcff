import type { Plugin } from 'vite';

/**
 * Servers that the page may sync with, as the host names them: `wss://` origins with spaces between, in
 * `PLUMBLINE_SYNC_SERVERS`. None is named: the page reaches no other origin. `ws://` is for this machine alone.
 *
 * @throws where one is not such an origin: what cannot be read must not loosen the policy.
 */
export function syncServers(named: string): readonly string[] {
  const servers = named.split(/\s+/).filter(Boolean);
  const odd = servers.find(
    (server) => !/^(wss:\/\/[\w.-]+(:\d+)?|ws:\/\/(127\.0\.0\.1|localhost)(:(\d+|\*))?)$/.test(server),
  );
  if (odd)
    throw new Error(`PLUMBLINE_SYNC_SERVERS: "${odd}" is no wss:// origin, such as wss://sync.example.org`);
  return servers;
}

const SERVERS = syncServers(process.env.PLUMBLINE_SYNC_SERVERS ?? '');

/**
 * What the page may load and do: nothing of another origin but the servers of sync that the host names, no code and no style
 * that does not come as a file of the build. Strings become markup or code through these policies alone: Lit makes its
 * templates, and `src/browser/service-worker.ts` names the worker's file. An element that needs a style of its own is given it
 * as a property (`.style=`), since an attribute would be style in the markup.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  ["connect-src 'self'", ...SERVERS].join(' '),
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html plumbline-worker',
];

/** What a host should send with every file; `npm start` does. */
export const securityHeaders = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'bluetooth=(self), accelerometer=(self), gyroscope=(self), screen-wake-lock=(self), camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
};

/** The same policy in the built page, for a host that sends no headers; who may frame it, only a header can say. */
export function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  };
}
