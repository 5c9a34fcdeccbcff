import { describe, expect, it } from 'vitest';
import { securityHeaders, syncServers } from '../../build/security-headers.ts';

describe('the headers of the page', () => {
  it('reach no other origin where the host names no servers of sync', () => {
    expect(securityHeaders['Content-Security-Policy']).toContain("connect-src 'self';");
    expect(syncServers('')).toEqual([]);
  });

  it('let the page use the camera for itself alone', () => {
    expect(securityHeaders['Permissions-Policy']).toContain('camera=(self)');
  });
});

describe('servers of sync', () => {
  it('are origins over TLS, or this machine', () => {
    expect(syncServers('wss://sync.example.org wss://b.example.org:8443')).toHaveLength(2);
    expect(syncServers('ws://127.0.0.1:* ws://localhost:9222')).toHaveLength(2);
  });

  it('are refused where they would open more', () => {
    for (const odd of [
      '*',
      'wss:',
      'https://a.example',
      'ws://a.example',
      'wss://*.example.org',
      "wss://a'b;x",
    ])
      expect(() => syncServers(odd), odd).toThrow('PLUMBLINE_SYNC_SERVERS');
  });
});
