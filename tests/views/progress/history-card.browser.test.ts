import { expect } from 'chai';
import bridgeJson from '../../../content/exercises/bridge.json';
import { readExercise } from '../../../src/core/exercise/exercise.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import { HistoryCard } from '../../../src/views/progress/history-card.ts';
import { historyDays } from '../../../src/views/progress/history-days.ts';
import { text } from '../show.ts';

const SLUMPED = Date.parse('2026-11-22T08:03:12.345Z');
let card: HistoryCard;
let serial = 0;

function record(at: number, fields: object): LogRecord {
  serial += 1;
  const id = `01J${String(serial).padStart(23, '0')}`;
  const versions = { detector: 1, rules: 2, content: 1 };
  return LogRecord.parse({ id, at, zone: 'Europe/Berlin', versions, ...fields });
}

async function show(...records: LogRecord[]): Promise<HistoryCard> {
  const [day] = historyDays(records);
  if (!day) throw new Error('no day');
  card = new HistoryCard();
  card.day = day;
  card.exercises = [readExercise(bridgeJson, undefined)];
  document.body.append(card);
  await card.updateComplete;
  return card;
}

const slouch = (lastedMs: number) =>
  record(SLUMPED + lastedMs, {
    type: 'slouch',
    startedAt: SLUMPED,
    endedAt: SLUMPED + lastedMs,
    peakFlexionDeg: 20,
    cause: 'upright',
    nudged: true,
    disputed: false,
  });

const lines = () => [...card.renderRoot.querySelectorAll('li')].map(text);

describe('history-card', () => {
  afterEach(() => card.remove());

  it('tells the start of a slouch to the second and a short one to the tenth', async () => {
    await show(slouch(15_240));
    expect(lines()).to.deep.equal(['9:03:12 for 15.2 s, nudged']);
    expect(card.renderRoot.querySelector('time')?.dateTime).to.equal('2026-11-22T08:03:12.345Z');
    expect(text(card.renderRoot.querySelector('h3') as Element)).to.equal('Slumped once, 15 s');
  });

  it('tells a longer slouch in minutes and seconds', async () => {
    await show(slouch(130_400));
    expect(lines()).to.deep.equal(['9:03:12 for 2 min 10 s, nudged']);
  });

  it('tells each nudge with its time', async () => {
    const nudge = (nudgedAt: number) =>
      record(nudgedAt, { type: 'nudge', nudgedAt, slouchStartedAt: SLUMPED });
    await show(nudge(SLUMPED + 30_000), nudge(SLUMPED + 1_830_000));
    expect(lines()).to.deep.equal(['9:03:42, 9:33:42']);
    expect([...card.renderRoot.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2026-11-22T08:03:42.345Z',
      '2026-11-22T08:33:42.345Z',
    ]);
  });

  it('names an exercise that no plan holds, and keeps the id of one that is unknown', async () => {
    const sessionId = 's1';
    const set = (exerciseId: string) =>
      record(SLUMPED + 60_000, {
        type: 'set',
        sessionId,
        exerciseId,
        setIndex: 0,
        side: 'both',
        target: 8,
        performed: 8,
        startedAt: SLUMPED,
        endedAt: SLUMPED + 60_000,
        countedBy: 'person',
        unseenSeconds: 0,
        pauses: 0,
        sensorForm: null,
      });
    const items = [{ exerciseId: 'bridge', dose: { sets: 1, amount: 8 } }];
    const begun = { sessionId, pre: 1, readiness: 'same', items, offPlan: false };
    await show(record(SLUMPED, { type: 'session-started', ...begun }), set('bridge'), set('old_twist'));
    expect(lines()).to.deep.equal([
      'Bridge, set 1: 8 of 8 reps, counted by you',
      'old twist, set 1: 8 of 8, counted by you',
    ]);
  });

  it('tells a pain that was recalled with the day it is about', async () => {
    await show(record(SLUMPED, { type: 'pain', value: 3, recalledFor: '2026-11-20' }));
    expect(text(card.renderRoot.querySelector('header p') as Element)).to.equal(
      'pain 3 for Friday 20 November, told later',
    );
  });
});
