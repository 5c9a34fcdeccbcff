import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused, needsNewEpoch, readRegisters, recipientsIn } from '../../../src/core/sync/known.ts';
import { clamped, isSame, merged, type Registers, withSet } from '../../../src/core/sync/registers.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const anyRegisters = fc.dictionary(
  fc.constantFrom('setting/a', 'setting/b', 'name/UA'),
  fc.record({ value: fc.nat(3), at: fc.nat(3), by: fc.constantFrom('UA', 'UB') }),
);

describe('registers', () => {
  it('come to the same in whatever order they are heard of, and however often', () => {
    fc.assert(
      fc.property(anyRegisters, anyRegisters, anyRegisters, (a, b, c) => {
        const one = merged(merged(a, b), c);
        expect(isSame(one, merged(merged(c, merged(b, a)), a))).toBe(true);
        expect(merged(one, one)).toBe(one);
      }),
    );
  });

  it('are the newest that was set, also after a clock that was ahead', () => {
    const ahead: Registers = { 'setting/a': { value: 1, at: AT + 1e9, by: 'UB' } };
    const set = withSet(ahead, 'setting/a', 2, AT, 'UA');
    expect(merged(ahead, set)['setting/a']?.value).toBe(2);
  });

  it('are believed five minutes into the future at most', () => {
    const ahead: Registers = { 'setting/a': { value: 1, at: AT + 1e9, by: 'UB' } };
    expect(clamped(ahead, AT)['setting/a']?.at).toBe(AT + 300_000);
    const later = withSet({}, 'setting/a', 2, AT + 300_001, 'UA');
    expect(merged(clamped(ahead, AT), later)['setting/a']?.value).toBe(2);
    const sound: Registers = { 'setting/a': { value: 1, at: AT, by: 'UB' } };
    expect(clamped(sound, AT)).toBe(sound);
  });

  it('are read as far as they make sense', () => {
    expect(readRegisters('{"a":{"value":1,"at":2,"by":"UA"},"b":7,"c":{"value":1}}')).toEqual({
      a: { value: 1, at: 2, by: 'UA' },
    });
    for (const text of ['', '[]', '7', 'null']) expect(readRegisters(text)).toBeNull();
  });
});

describe('who takes part', () => {
  const device = (since: number) => ({ since, agreement: `a${since}`, signature: `s${since}` });
  const at = (value: unknown, when = AT) => ({ value, at: when, by: 'UA' });
  const known: Registers = {
    'device/UA': at(device(1)),
    'device/UB': at(device(2)),
    'device/UC': at(device(3)),
    'removed/UC': at(true, AT + 1000),
    'epoch/e1': at({ number: 1, leftOut: [] }, AT),
    'epoch/e2': at({ number: 2, leftOut: ['UC'] }, AT + 1000),
    sheet: at({ device: 'UR', agreement: 'ar' }),
  };

  it('gets the secrets: each device that was not removed, and the sheet', () => {
    expect(recipientsIn(known).map((each) => each.device)).toEqual(['UA', 'UB', 'UR']);
  });

  it('begins anew where a secret is known to a device that was removed', () => {
    expect(needsNewEpoch(known, 'e2')).toBe(false);
    expect(needsNewEpoch(known, 'e1')).toBe(true);
    expect(needsNewEpoch({ ...known, 'removed/UB': at(true) }, 'e2')).toBe(true);
  });

  it('is believed in what it wrote before it was removed, and in nothing since', () => {
    const wrote = (sender: string, storedAt: number, epoch = 'e1') =>
      isRefused(known, { sender, epoch, storedAt });
    expect(wrote('UC', AT + 1000)).toBe(false);
    expect(wrote('UC', AT + 1001)).toBe(true);
    expect(wrote('UB', AT + 1001)).toBe(false);
    // Ten minutes are for what was on its way.
    expect(wrote('UB', AT + 601_000)).toBe(false);
    expect(wrote('UB', AT + 601_001)).toBe(true);
    expect(wrote('UB', AT + 601_001, 'e2')).toBe(false);
  });
});
