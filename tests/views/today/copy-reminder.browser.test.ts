import { expect } from 'chai';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { DEFAULT_SETTINGS } from '../../../src/ports/settings.ts';
import { SHORT_WORDS } from '../../../src/strings/room-words.ts';
import { copyReminder } from '../../../src/views/today/copy-reminder.ts';
import { allText, find, named, settled, show } from '../show.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 27);
const trained = (daysAgo: number) =>
  [{ type: 'session-ended', at: NOW - daysAgo * DAY }] as unknown as LogRecord[];
const told = (records: readonly LogRecord[], change = {}) =>
  copyReminder(records, { ...DEFAULT_SETTINGS, ...change }, NOW);

describe('the reminder to save a copy', () => {
  afterEach(() => document.body.replaceChildren());

  it('waits for a month of something to lose', () => {
    expect(told([])).to.equal(null);
    expect(told(trained(29))).to.equal(null);
    expect(told(trained(31))).to.equal('never');
    expect(told(trained(90), { copiedAt: NOW - 20 * DAY })).to.equal(null);
    expect(told(trained(90), { copiedAt: NOW - 47 * DAY })).to.equal(47);
    expect(told(trained(90), { copyPutOffAt: NOW - DAY })).to.equal(null);
  });

  it('saves one, or goes for a month', async () => {
    const { root, app } = await show('today/copy-due');
    const note = find(root, 'keep-note');
    expect(allText(note)).to.contain('Your last copy is 47 days old.');
    named(note, 'Save a copy').click();
    named(note, 'Not now').click();
    await settled(root);
    expect(allText(note)).to.equal('');
    expect(app.asked.map(([command]) => command)).to.deep.equal(['exportLog', 'change']);
  });

  it('tells early that room is short, and leads to what can go', async () => {
    const { root } = await show('today/short-of-room');
    const see = named(find(root, 'keep-note'), SHORT_WORDS.see) as HTMLAnchorElement;
    expect(see.hash).to.equal('#/settings/data');
  });

  it('gives way to copies that wait for leave', async () => {
    const { root, app } = await show('today/copies-wait');
    named(find(root, 'keep-note'), 'Allow again').click();
    expect(app.asked).to.deep.equal([['allowFolder']]);
  });
});
