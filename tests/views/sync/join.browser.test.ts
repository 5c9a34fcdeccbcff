import { expect } from 'chai';
import { JOIN_KINDS, JOIN_WORDS } from '../../../src/strings/join-words.ts';
import { REPORT_WORDS } from '../../../src/strings/report-words.ts';
import { ADVICE_WORDS, PEOPLE_WORDS, SHARE_WORDS } from '../../../src/strings/share-words.ts';
import { SYNC_FAULT_WORDS } from '../../../src/strings/sync-fault-words.ts';
import { SYNC_WORDS } from '../../../src/strings/sync-words.ts';
import { codeOf } from '../gallery/sync-states.ts';
import { allText, find, named, settled, show } from '../show.ts';

afterEach(() => document.body.replaceChildren());

/** The cards of Today come late. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('taking a code', () => {
  it('takes it from a link, and out of the address at once', async () => {
    const { root, app } = await show('join/invitation');
    expect(location.hash).to.equal('#/join');
    expect(allText(root)).to.contain(JOIN_KINDS.invitation.title);
    named(root, JOIN_KINDS.invitation.confirm).click();
    await settled(root);
    const [[command, code, name] = []] = app.asked;
    expect([command, code]).to.deep.equal(['accept', codeOf('I', 60)]);
    expect(name).to.match(/^Chrome on /);
    expect(allText(root)).to.contain(JOIN_WORDS.done);
  });

  it('says what each kind does, and takes each as what it is', async () => {
    for (const [state, kind, command] of [
      ['device', 'device', 'join'],
      ['recovery', 'recovery', 'restore'],
    ] as const) {
      const { root, app } = await show(`join/${state}`);
      expect(allText(root)).to.contain(JOIN_KINDS[kind].line);
      expect(allText(root)).to.contain(JOIN_WORDS.mineOnly);
      named(root, JOIN_KINDS[kind].confirm).click();
      await settled(root);
      expect(app.asked[0]?.[0]).to.equal(command);
      document.body.replaceChildren();
    }
  });

  it('says what went wrong, and keeps the code where trying again may help', async () => {
    for (const [state, fault] of [
      ['bad-code', 'bad-code'],
      ['expired', 'expired'],
      ['newer', 'newer'],
      ['used', 'used'],
      ['clock', 'clock'],
      ['offline', 'unreachable'],
      ['blocked', 'blocked'],
    ] as const) {
      const { root } = await show(`join/${state}`);
      expect(allText(root)).to.contain(SYNC_FAULT_WORDS[fault].title);
      document.body.replaceChildren();
    }
  });

  it('takes more places for who takes part already', async () => {
    const { root, app } = await show('join/more');
    expect(allText(root)).to.contain(JOIN_WORDS.more.line);
    named(root, JOIN_WORDS.more.confirm).click();
    await settled(root);
    expect(app.asked[0]?.[0]).to.equal('accept');
    expect(allText(root)).to.contain(JOIN_WORDS.more.done);
  });

  it('asks who takes part already to leave first', async () => {
    const { root } = await show('join/already');
    expect(allText(root)).to.contain(JOIN_WORDS.already.title);
    expect(() => named(root, JOIN_KINDS.invitation.confirm)).to.throw();
  });
});

describe('sharing with a professional', () => {
  it('shows what they will see before anything is sent', async () => {
    const { root, app } = await show('join/professional');
    await settled(root);
    expect(allText(root)).to.contain('342 entries of sessions');
    expect(allText(root)).not.to.contain('38 entries of the desk');
    named(root, 'Days at the desk').click();
    await settled(root);
    await settled(root);
    expect(allText(root)).to.contain('38 entries of the desk');
    expect(app.asked).to.deep.equal([]);
    named(root, SHARE_WORDS.confirm('Dr Ito, physiotherapy')).click();
    await settled(root);
    const [command, code, name, choice] = app.asked[0] ?? [];
    expect([command, code, name]).to.deep.equal(['share', codeOf('P', 60), 'Dr Ito, physiotherapy']);
    expect((choice as { parts: unknown }).parts).to.deep.equal(['sessions', 'pain', 'desk']);
  });

  it('waits for sync to be on', async () => {
    const { root } = await show('join/professional-off');
    expect(allText(root)).to.contain(JOIN_WORDS.off.title);
  });

  it('says which kind of code it is where another was wanted', async () => {
    const { root } = await show('settings/sync.share');
    const reader = find(root, 'code-reader');
    reader.dispatchEvent(new CustomEvent('code-read', { detail: codeOf('D', 60) }));
    await settled(root);
    expect(allText(root)).to.contain('This is the code that adds a device.');
  });
});

describe('the side of the professional', () => {
  it('says whose records these are first, and sends back what they want left out', async () => {
    const { root, app } = await show('people/one');
    await settled(root);
    expect(allText(root)).to.contain(PEOPLE_WORDS.reading('A. B., Tuesdays'));
    expect(find(root, 'professional-report')).to.exist;
    const select = find<HTMLSelectElement>(find(root, 'closures-form'), '#exercise');
    select.value = 'plank_knee';
    select.dispatchEvent(new Event('change'));
    await settled(root);
    named(root, 'Send the list').click();
    await settled(root);
    expect(app.asked).to.deep.equal([
      ['advise', 'K7Q2M9XV4T0B', { type: 'closures', closed: ['plank_knee'] }],
    ]);
    expect(allText(root)).to.contain(PEOPLE_WORDS.sent);
  });

  it('shows no ladders where their answers are not shared, nor that there is nothing in them', async () => {
    const { root } = await show('people/part');
    await settled(root);
    expect(allText(root)).to.contain(PEOPLE_WORDS.laddersNot);
    expect(allText(root)).not.to.contain(REPORT_WORDS.toldNone);
    expect(allText(root)).to.contain(PEOPLE_WORDS.reading(PEOPLE_WORDS.unnamed('3HN8ZRW1C5PD')));
  });
});

describe('Today', () => {
  it('asks about what a professional sent, one at a time', async () => {
    const { root, app } = await show('today/advice');
    await until(() => allText(root).includes(ADVICE_WORDS.title('Dr Ito')));
    expect(allText(root)).to.contain('Knee plank');
    named(root, ADVICE_WORDS.decline).click();
    await settled(root);
    expect(app.asked).to.deep.equal([['answerAdvice', 'x1', false]]);
  });

  it('asks once for a recovery sheet', async () => {
    const { root, app } = await show('today/recovery-sheet');
    await until(() => allText(root).includes(SYNC_WORDS.sheet.card));
    named(find(root, 'today-sync'), SYNC_WORDS.sheet.later).click();
    await settled(root);
    expect(app.asked).to.deep.equal([['putOffSheet']]);
  });
});
