import { describe, expect, it } from 'vitest';
import { LinkFailure, type LinkStage, toLinkFailure } from '../../../src/browser/bluetooth/link-fault.ts';
import type { LinkFaultCode } from '../../../src/ports/ports.ts';

/** Sentences of Chromium's bluetooth_error.cc, and what each means at that stage. */
const CASES: readonly (readonly [LinkStage, string, string, LinkFaultCode])[] = [
  ['choosing', 'NotFoundError', 'User cancelled the requestDevice() chooser.', 'dismissed'],
  ['choosing', 'NotFoundError', 'Bluetooth adapter not available.', 'bluetooth-off'],
  ['choosing', 'NotFoundError', 'Bluetooth Low Energy not available.', 'bluetooth-off'],
  ['choosing', 'NotFoundError', 'Web Bluetooth API globally disabled.', 'permission-denied'],
  [
    'choosing',
    'NotFoundError',
    'User or their enterprise policy has disabled Web Bluetooth.',
    'permission-denied',
  ],
  [
    'choosing',
    'NotFoundError',
    'User denied the browser permission to scan for Bluetooth devices.',
    'permission-denied',
  ],
  ['choosing', 'NotFoundError', "User selected a device that doesn't exist anymore.", 'out-of-range'],
  ['choosing', 'NotFoundError', 'Web Bluetooth is not supported on this platform.', 'unsupported'],
  [
    'choosing',
    'SecurityError',
    'Must be handling a user gesture to show a permission request.',
    'permission-denied',
  ],
  ['choosing', 'NotSupportedError', 'requestDevice is not implemented.', 'unsupported'],
  ['connecting', 'NetworkError', 'Connection attempt failed.', 'out-of-range'],
  ['connecting', 'NetworkError', 'Bluetooth Device is no longer in range.', 'out-of-range'],
  ['connecting', 'NotFoundError', 'Bluetooth adapter not available.', 'bluetooth-off'],
  ['connecting', 'InvalidStateError', 'Connection Error: Not ready.', 'bluetooth-off'],
  ['connecting', 'NotSupportedError', 'Unknown.', 'out-of-range'],
  ['talking', 'NotFoundError', 'No Services matching UUID ffe5 found in Device.', 'service-missing'],
  ['talking', 'NotFoundError', 'No Characteristics matching UUID found in Service.', 'service-missing'],
  ['talking', 'NotSupportedError', 'GATT Error: Not supported.', 'service-missing'],
  ['talking', 'SecurityError', 'Origin is not allowed to access the service.', 'permission-denied'],
  ['talking', 'NetworkError', 'GATT Server is disconnected. Cannot perform GATT operations.', 'lost'],
  ['talking', 'InvalidStateError', 'Characteristic is no longer valid.', 'lost'],
];

describe('toLinkFailure', () => {
  it.each(CASES)('reads, while %s, a %s with "%s" as %s', (stage, name, message, code) => {
    const failure = toLinkFailure(new DOMException(message, name), stage);
    expect(failure.code).toBe(code);
    expect(failure.detail).toBe(`${name}: ${message}`);
  });

  it('keeps a failure that already has its meaning', () => {
    const failure = new LinkFailure('silent', 'no readings');
    expect(toLinkFailure(failure, 'talking')).toBe(failure);
  });

  it('takes what is not an error at all', () => {
    expect(toLinkFailure('odd', 'talking')).toMatchObject({ code: 'lost', detail: 'odd' });
  });
});
