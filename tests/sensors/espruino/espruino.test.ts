import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Nudge, SensorMessage } from '../../../sensors/driver.ts';
import { espruino } from '../../../sensors/espruino/espruino.ts';
import type { Handshake, Operation } from '../../../sensors/handshake.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { type BoardName, createBoard } from '../../e2e/peripherals/espruino-board.ts';
import { createEspruinoConsole } from '../../e2e/peripherals/espruino-console.ts';
import { converse, viewOf } from '../converse.ts';

const PRINTED = '6e400003-b5a3-f393-e0a9-e50e24dcca9e';
const FLAT = { acc: { x: 0, y: 0, z: STANDARD_GRAVITY }, gyr: { x: 0, y: 0, z: 1 } };

/** A board at the other end of the link: it runs what is typed, and prints in pieces of 20 bytes. */
function boardOn(boardName: BoardName) {
  const session = espruino.open();
  const heard: SensorMessage[] = [];
  const printed: string[] = [];
  const nudged: Nudge[] = [];
  let seconds = 1_790_000_000;

  const print = (text: string) => {
    printed.push(text);
    for (const piece of text.match(/.{1,20}/gs) ?? []) {
      const data = new DataView(Uint8Array.from(Buffer.from(piece, 'latin1')).buffer);
      heard.push(...session.decode({ characteristic: PRINTED, data, receivedAt: 0 }));
    }
  };
  const board = createBoard({
    board: boardName,
    print,
    now: () => seconds,
    changed: () => {},
    nudged: (nudge) => nudged.push(nudge),
    batteryPercent: () => 71,
  });
  const console = createEspruinoConsole(board.api, print);

  const carryOut = (operation: Operation) => {
    if (operation.do === 'pause') vi.advanceTimersByTime(operation.ms);
    if (operation.do === 'write' || operation.do === 'ask')
      console.take(Uint8Array.from(operation.write.bytes));
    return operation.do === 'ask' ? viewOf('') : undefined;
  };

  return {
    board,
    console,
    heard,
    printed,
    nudged,
    session,
    talk: (handshake: Handshake) => converse(session, handshake, carryOut),
    measureAfter(step: number) {
      seconds += step;
      board.measure(FLAT);
    },
    readings: () => heard.filter((message) => message.type === 'reading'),
  };
}

/** The steps up to the first pause. */
function* untilPause(steps: Handshake): Handshake {
  for (let step = steps.next(); !step.done && step.value.do !== 'pause'; )
    step = steps.next(yield step.value);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('espruino, on a board that runs what is typed', () => {
  it('reads a Bangle.js lying on its back as +1 g out of the screen, with the time of its clock', () => {
    const { session, talk, measureAfter, readings } = boardOn('BANGLEJS2');
    expect(talk(session.start(25)).refusal).toBeNull();
    for (const step of [0.08, 0.04, 0.04]) measureAfter(step);
    expect(readings().map(({ stamp }) => stamp)).toEqual([80, 120, 160]);
    expect(readings()[0]).toMatchObject({ acc: { x: 0, y: 0, z: STANDARD_GRAVITY }, gyr: null });
  });

  it('reads force and rate of a Puck.js', () => {
    const { session, talk, measureAfter, readings, board } = boardOn('PUCKJS');
    talk(session.start(12.5));
    measureAfter(0.08);
    expect(board.rateHz()).toBe(12.5);
    expect(readings()[0]?.acc.z).toBeCloseTo(STANDARD_GRAVITY, 3);
    expect(readings()[0]?.gyr?.z).toBeCloseTo(1, 4);
  });

  it.each([
    ['BANGLEJS2', 25],
    ['PUCKJS', 26],
  ] as const)('has a %s measure at its rate near 25 Hz, %d', (boardName, hz) => {
    const { session, talk, board, heard } = boardOn(boardName);
    talk(session.start(25));
    expect(board.rateHz()).toBe(hz);
    expect(heard).toContainEqual({
      type: 'reply',
      name: 'board',
      values: { board: boardName, version: '2v25', rateHz: hz },
    });
  });

  it('waits when the console asks for it, so that nothing typed is lost', () => {
    const { session, talk, console, printed } = boardOn('BANGLEJS2');
    const { operations } = talk(session.start(25));
    expect(console.lost()).toBe(0);
    expect(printed).toContain('\x13');
    expect(operations.some(({ do: deed }) => deed === 'pause')).toBe(true);
    expect(printed.filter((text) => text.includes('Uncaught'))).toEqual([]);
  });

  it('goes on where the console forgets to say that it is ready', () => {
    const session = espruino.open();
    session.decode({ characteristic: PRINTED, data: viewOf('13'), receivedAt: 0 });
    const { operations, refusal } = converse(session, session.stop(), () => undefined);
    const waited = operations.reduce((ms, each) => ms + (each.do === 'pause' ? each.ms : 0), 0);
    expect(refusal).toBeNull();
    expect(waited).toBeGreaterThanOrEqual(2000);
    expect(waited).toBeLessThan(10_000);
    expect(operations.at(-1)?.do).toBe('write');
  });

  it('echoes nothing of what it types', () => {
    const { session, talk, printed } = boardOn('PUCKJS');
    talk(session.start(12.5));
    expect(printed.join('')).not.toContain('function');
  });

  it.each(['BANGLEJS2', 'PUCKJS'] as const)(
    'gives back all that it borrowed of a %s, whichever way it ends',
    (name) => {
      const quit = boardOn(name);
      quit.talk(quit.session.start(25));
      expect(quit.board.borrowed()).not.toEqual([]);
      quit.talk(quit.session.stop());
      expect(quit.board.borrowed()).toEqual([]);
      expect(quit.console.globals).not.toHaveProperty('plumbline');

      const lost = boardOn(name);
      lost.talk(lost.session.start(25));
      lost.board.linkLost();
      expect(lost.board.borrowed()).toEqual([]);
      expect(lost.console.globals).not.toHaveProperty('plumbline');
    },
  );

  it('ends a script of ours that was left running, so that each measurement comes once', () => {
    const { session, talk, measureAfter, readings, board } = boardOn('BANGLEJS2');
    talk(session.start(25));
    talk(session.start(12.5));
    measureAfter(0.08);
    expect(readings()).toHaveLength(1);
    expect(board.rateHz()).toBe(12.5);
  });

  it('stops quietly where its script is gone already', () => {
    const { session, talk, printed } = boardOn('PUCKJS');
    talk(session.stop());
    expect(printed.join('')).not.toContain('Uncaught');
  });

  it('buzzes a Bangle.js, lights either, and says that a Puck.js has no motor', () => {
    const bangle = boardOn('BANGLEJS2');
    bangle.talk(bangle.session.start(25));
    for (const nudge of espruino.nudges) bangle.talk(bangle.session.nudge?.(nudge) ?? bangle.session.stop());
    expect(bangle.nudged).toEqual(['vibrate', 'light']);

    const puck = boardOn('PUCKJS');
    puck.talk(puck.session.start(25));
    expect(puck.talk(puck.session.nudge?.('vibrate') ?? puck.session.stop()).refusal?.reason).toBe(
      'not-able',
    );
    puck.talk(puck.session.nudge?.('light') ?? puck.session.stop());
    expect(puck.nudged).toEqual(['light']);
  });

  it('leaves no screen lit when the link is lost in the middle of a nudge', () => {
    const { session, talk, board } = boardOn('BANGLEJS2');
    talk(session.start(25));
    const steps = session.nudge?.('light') ?? session.stop();
    talk(untilPause(steps));
    expect(board.borrowed()).toContain('screen');
    board.linkLost();
    expect(board.borrowed()).toEqual([]);
  });

  it('hears the battery and the button', () => {
    const { session, talk, board, heard } = boardOn('BANGLEJS2');
    talk(session.start(25));
    board.press();
    expect(heard.slice(-3)).toEqual([
      { type: 'battery', percent: 71, charging: false },
      { type: 'button', button: 'main', event: 'down' },
      { type: 'button', button: 'main', event: 'up' },
    ]);
  });

  it('says that a board without an accelerometer cannot do it', () => {
    const { session, talk, board } = boardOn('PIXLJS');
    const { refusal } = talk(session.start(25));
    expect(refusal?.reason).toBe('not-able');
    expect(refusal?.message).toContain('Puck is not defined');
    expect(board.borrowed()).toEqual([]);
  });
});
