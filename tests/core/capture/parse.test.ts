import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAPTURE_VERSION,
  CAPTURED_OPERATIONS,
  type CaptureEntry,
  type CaptureHeader,
} from '../../../src/core/capture/capture.ts';
import { parseCapture } from '../../../src/core/capture/parse.ts';
import { writeCapture } from '../../../src/core/capture/write.ts';
import { PLACEMENTS } from '../../../src/core/posture/posture.ts';

const HEAD = '{"plumbline":"capture","version":1,"driver":"witmotion"}';
const NOTIFICATION = '{"t":0,"characteristic":"0000ffe4-0000-1000-8000-00805f9a34fb","hex":"5561"}';
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

const word = fc.string({ minLength: 1, maxLength: 40 });
const hex = fc.uint8Array({ maxLength: 244 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const header: fc.Arbitrary<CaptureHeader> = fc.record({
  version: fc.constant(CAPTURE_VERSION),
  driver: word,
  names: fc.array(word, { maxLength: 5 }),
  placement: fc.option(fc.constantFrom(...PLACEMENTS)),
  app: fc.option(word),
});
/** What happens, without its time. */
const happening = fc.oneof(
  fc.record({ type: fc.constantFrom('connected' as const, 'started' as const) }),
  fc.record({ type: fc.constant('start' as const), rateHz: fc.double({ min: 0, max: 500, noNaN: true }) }),
  fc.record({ type: fc.constant('lost' as const), fault: word }),
  fc.record({ type: fc.constant('notification' as const), characteristic: word, hex }),
  fc
    .record({
      type: fc.constant('operation' as const),
      do: fc.constantFrom(...CAPTURED_OPERATIONS),
      at: word,
      hex: fc.option(hex),
      answer: fc.option(fc.oneof(hex, fc.array(word, { maxLength: 5 }))),
      refused: fc.option(word),
    })
    .map((operation) => (operation.do === 'pause' ? { ...operation, at: null } : operation)),
);
/** Microseconds that go by between one line and the next. */
const entries: fc.Arbitrary<CaptureEntry[]> = fc
  .array(fc.tuple(fc.nat(5_000_000), happening), { maxLength: 30 })
  .map((happened) => {
    let microseconds = -10_000_000;
    return happened.map(([pause, what]) => {
      microseconds += pause;
      return { ...what, t: microseconds / 1000 } as CaptureEntry;
    });
  });

/** Minus zero is written as zero. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe('a capture', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(header, entries, (head, happened) => {
        const read = parseCapture(writeCapture(head, happened));
        expect(plain(read)).toEqual(
          plain({ type: 'capture', header: head, entries: happened, lastLine: happened.length + 1 }),
        );
      }),
    );
  });

  it('that was cut off anywhere gives the lines before the cut, or names the line of it', () => {
    fc.assert(
      fc.property(header, entries, fc.double({ min: 0, max: 1, noNaN: true }), (head, happened, where) => {
        const whole = writeCapture(head, happened);
        const cut = whole.slice(0, Math.floor(where * whole.length));
        const read = parseCapture(cut);
        if (read.type === 'capture') {
          expect(plain(read.entries)).toEqual(plain(happened.slice(0, read.entries.length)));
        } else if (cut === '') {
          expect(read).toMatchObject({ problem: 'no-header', line: 1 });
        } else {
          expect(read).toMatchObject({ problem: 'not-json', line: cut.split('\n').length });
        }
      }),
    );
  });

  it('may hold anything at all, and is read or refused with a line of the file', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(HEAD, NOTIFICATION),
      fc
        .record(
          {
            t: fc.oneof(fc.double(), fc.string()),
            characteristic: fc.oneof(fc.string(), fc.integer()),
            hex: fc.oneof(fc.string(), hex),
            do: fc.string(),
            event: fc.constantFrom('start', 'lost', 'connected', 'nonsense'),
            rateHz: fc.double(),
          },
          { requiredKeys: [] },
        )
        .map((fields) => JSON.stringify(fields)),
    );
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, withHead) => {
        const text = file(...(withHead ? [HEAD] : []), ...lines);
        const read = parseCapture(text);
        if (read.type === 'capture') {
          for (const { t } of read.entries) expect(Number.isFinite(t)).toBe(true);
        } else {
          expect(read.line).toBeGreaterThanOrEqual(1);
          expect(read.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no-header', 1, [NOTIFICATION]],
    ['no-header', 1, ['{"records":[]}']],
    ['unknown-version', 1, [HEAD.replace('1,', '2,')]],
    ['missing-value', 1, ['{"plumbline":"capture","version":1}']],
    ['bad-value', 1, [HEAD.replace('}', ',"placement":"hat"}')]],
    ['not-json', 3, [HEAD, NOTIFICATION, NOTIFICATION.slice(0, 60)]],
    ['not-json', 2, [HEAD, '[1, 2]']],
    ['unknown-line', 2, [HEAD, '{"t":0}']],
    ['unknown-line', 2, [HEAD, '{"t":0,"event":"party"}']],
    ['missing-value', 2, [HEAD, '{"characteristic":"ffe4","hex":""}']],
    ['bad-value', 2, [HEAD, NOTIFICATION.replace('5561', '556')]],
    ['bad-value', 2, [HEAD, NOTIFICATION.replace('5561', 'zz')]],
    ['bad-value', 2, [HEAD, NOTIFICATION.replace('5561', '55'.repeat(600))]],
    ['bad-value', 2, [HEAD, NOTIFICATION.replace('"t":0', '"t":1e12')]],
    ['bad-value', 2, [HEAD, '{"t":0,"do":"explode","at":"ffe4"}']],
    ['bad-value', 2, [HEAD, `{"t":${'['.repeat(50_000)}${']'.repeat(50_000)}}`]],
    ['time-goes-back', 4, [HEAD, '', NOTIFICATION.replace('"t":0', '"t":5'), NOTIFICATION]],
  ])('is refused with %s on line %i', (problem, line, lines) => {
    expect(parseCapture(file(...lines))).toMatchObject({ type: 'capture-refused', problem, line });
  });
});
