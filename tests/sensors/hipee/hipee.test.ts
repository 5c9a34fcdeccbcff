import { afterEach, describe, expect, it } from 'vitest';
import { frame, framesOf } from '../../../sensors/hipee/frame.ts';
import { hipee } from '../../../sensors/hipee/hipee.ts';
import { createHipee, type HipeeOptions } from '../../e2e/peripherals/hipee.ts';
import { type Air, meet } from '../air.ts';
import { frameOf } from '../vector-sheet.ts';

const TOLD = '0000fff1-0000-1000-8000-00805f9b34fb';
const ASKED = '0000fff2-0000-1000-8000-00805f9b34fb';

const hexOf = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');
const read = (hex: string) => hipee.open().decode(frameOf(TOLD, hex));

let air: Air | null = null;
afterEach(() => air?.close());

async function started(options: HipeeOptions): Promise<readonly string[]> {
  const { peripheral } = createHipee(options);
  air = await meet(hipee, peripheral);
  const { carryOut, session } = air;
  await carryOut(session.start(10), { haste: 0.05 });
  return peripheral.writes.map(({ bytes }) => hexOf([...bytes]));
}

const [END, BEGIN, HELLO] = ['0904340064005b', '0904340064015a', '090101f5'];

describe('the session of a Hipee', () => {
  it('ends what an earlier owner left streaming, then begins', async () => {
    expect((await started({})).slice(0, 2)).toEqual([END, BEGIN]);
  });

  it('asks its wearer to confirm where it does not begin at once, then begins', async () => {
    expect((await started({ confirmation: 'asked for' })).slice(0, 4)).toEqual([END, BEGIN, HELLO, BEGIN]);
  });

  it('is refused where its wearer does not confirm', async () => {
    await expect(started({ confirmation: 'never' })).rejects.toMatchObject({ reason: 'refused' });
  });

  it('sets its zero where the wearer is', async () => {
    const leaning = { acc: { x: 9.2, y: 0, z: 3.35 }, gyr: null };
    const { peripheral } = createHipee({ motion: () => leaning });
    air = await meet(hipee, peripheral);
    const { carryOut, session, messages } = air;
    await carryOut(session.start(10));
    const lean = () => messages.findLast((each) => each.type === 'reply' && each.name === 'lean');
    expect(lean()).toMatchObject({ values: { forwardDeg: 20 } });
    await carryOut(session.calibrate?.() ?? session.stop());
    await carryOut(session.stop());
    await carryOut(session.start(10));
    expect(lean()).toMatchObject({ values: { forwardDeg: 0 } });
  });
});

describe('frames of a Hipee', () => {
  const lean = frame(0x35, [0x5f, 0x5e, 0x10, 0, 23, 0xfc, ...Array<number>(10).fill(0)]);

  it('add up to a multiple of 256', () => {
    expect(lean.reduce((sum, byte) => sum + byte, 0) % 256).toBe(0);
    expect(hexOf(frame(0x01))).toBe(HELLO);
  });

  it('are read one after another where several came together', () => {
    const both = hexOf([...frame(0x45, [50, 0]), ...lean]);
    expect(read(both).map(({ type }) => type)).toEqual(['battery', 'reading', 'reply']);
  });

  it('are not read where one bit is wrong, or the end is missing', () => {
    const bytes = Uint8Array.from(lean);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    expect(read(hexOf([...bytes]))).toEqual([]);
    expect(read(hexOf(lean.slice(0, -1)))).toEqual([]);
    expect(framesOf(new DataView(new ArrayBuffer(0)))).toEqual([]);
  });

  it('tell the battery in an answer of its own', () => {
    expect(read(hexOf(frame(0x45, [42, 0])))).toEqual([{ type: 'battery', percent: 42, charging: true }]);
    expect(read(hexOf(frame(0x45, [42, 2])))).toEqual([{ type: 'battery', percent: 42, charging: false }]);
    expect(read(hexOf(frame(0x45, [142, 2])))).toEqual([]);
  });

  it('are nothing from another characteristic', () => {
    expect(hipee.open().decode(frameOf(ASKED, hexOf(lean)))).toEqual([]);
  });
});

describe('what may be written to a Hipee', () => {
  const mayWrite = (bytes: readonly number[]) => hipee.mayWrite[ASKED]?.(bytes) ?? false;

  it('is never its settings: too strong a motor makes it restart', () => {
    for (let power = 0; power < 256; power++) {
      expect(mayWrite(frame(0x30, [1, power, 5, 0, 1, 244, 7, 208, 0, 0, 0, 2, 0, 30, 0]))).toBe(false);
    }
    expect(mayWrite(frame(0x05, [0x5f, 0x5e, 0x10, 0]))).toBe(false);
  });

  it('is the stream at one of its rates', () => {
    expect(mayWrite(frame(0x34, [0, 100, 1]))).toBe(true);
    expect(mayWrite(frame(0x34, [0, 1, 1]))).toBe(false);
  });
});
