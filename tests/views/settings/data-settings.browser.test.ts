import { expect } from 'chai';
import { BACKUP_WORDS } from '../../../src/strings/backup-words.ts';
import { ERASE_WORDS } from '../../../src/strings/erase-words.ts';
import { LOCK_REFUSALS, LOCK_WORDS } from '../../../src/strings/lock-words.ts';
import { SHORT_WORDS, shortWords } from '../../../src/strings/room-words.ts';
import { allDeleted } from '../../../src/views/settings/after-deletion.ts';
import { allText, find, named, settled, show } from '../show.ts';

/** Types into a field of a panel. */
async function type(panel: Element, selector: string, words: string): Promise<void> {
  const field = find<HTMLInputElement>(panel, selector);
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await settled(panel);
}

afterEach(() => document.body.replaceChildren());

describe('deleting everything', () => {
  it('says what goes and what stays, offers a copy, and waits for the word', async () => {
    const { root, app } = await show('settings/data');
    const panel = find(root, 'delete-panel');
    named(panel, ERASE_WORDS.press).click();
    await settled(root);
    for (const sentence of [...ERASE_WORDS.goes(1).slice(1), ...ERASE_WORDS.stays])
      expect(allText(panel)).to.contain(sentence);
    named(panel, ERASE_WORDS.copy).click();
    await settled(root);
    expect(allText(panel)).to.contain(ERASE_WORDS.copied);
    const confirm = named(panel, ERASE_WORDS.confirm) as HTMLButtonElement;
    await type(panel, 'form input', 'delet');
    expect(confirm.disabled).to.equal(true);
    await type(panel, 'form input', ' DELETE ');
    expect(confirm.disabled).to.equal(false);
    confirm.click();
    // What stands there afterwards is fetched before anything is deleted.
    await allDeleted();
    await settled(root);
    expect(app.asked.map(([command]) => command)).to.deep.equal(['exportLog', 'deleteEverything']);
  });
});

describe('room that is short', () => {
  it('offers the oldest recorded angles with their dates and size, and deletes them once that is sure', async () => {
    const { root, app } = await show('settings/data.short-of-room');
    await settled(root);
    await settled(root);
    const panel = find(root, 'make-room');
    expect(allText(panel))
      .to.contain(shortWords(12_000_000))
      .and.to.match(/The angles of 1,210 sets, .* to .*, about 1.8 MB/);
    named(panel, SHORT_WORDS.press).click();
    await settled(root);
    expect(app.asked).to.deep.equal([]);
    named(panel, SHORT_WORDS.keep).click();
    await settled(root);
    named(panel, SHORT_WORDS.press).click();
    await settled(root);
    named(panel, SHORT_WORDS.sure).click();
    await settled(root);
    expect(app.asked.map(([command]) => command)).to.deep.equal(['letGo']);
    expect(allText(panel)).to.contain(SHORT_WORDS.gone);
  });

  it('is no matter while there is enough', async () => {
    const { root } = await show('settings/data');
    expect(allText(find(root, 'make-room'))).to.equal('');
  });
});

describe('records that were set aside', () => {
  it('are listed by name and reason, and saved as a file', async () => {
    const { root, app } = await show('settings/data.set-aside');
    await settled(root);
    await settled(root);
    const list = find(root, 'entry-list');
    expect(allText(list)).to.match(/A set, .*Its “performed” cannot be understood/);
    expect(allText(list)).to.match(/A pain number, .*Its “value” cannot be understood/);
    named(find(root, 'data-settings'), BACKUP_WORDS.saveSetAside).click();
    expect(app.asked.map(([command]) => command)).to.deep.equal(['exportSetAside']);
  });
});

describe('a passphrase for copies', () => {
  it('is set once it was typed twice and its price is known', async () => {
    const { root, app } = await show('settings/data');
    const panel = find(root, 'lock-panel');
    expect(allText(panel)).to.contain(LOCK_WORDS.before);
    const lock = named(panel, LOCK_WORDS.lock) as HTMLButtonElement;
    await type(panel, 'form label:nth-of-type(1) input', 'plum bob line tall');
    await type(panel, 'form label:nth-of-type(2) input', 'plum bob line tal');
    expect(allText(panel)).to.contain(LOCK_WORDS.different);
    await type(panel, 'form label:nth-of-type(2) input', 'plum bob line tall');
    expect(lock.disabled).to.equal(true);
    find<HTMLInputElement>(panel, '.known input').click();
    await settled(root);
    lock.click();
    expect(app.asked).to.deep.equal([['lockCopies', 'plum bob line tall']]);
  });

  it('is asked for at import, and a wrong one is told', async () => {
    const { root } = await show('settings/data');
    const panel = find(root, 'backup-panel');
    const file = new File(['x'], 'plumbline-2026-11-27.plumbline');
    find(panel, 'file-button').dispatchEvent(new CustomEvent('file-chosen', { detail: file }));
    await settled(root);
    const asking = find(panel, 'locked-copy');
    expect(allText(asking)).to.contain(LOCK_WORDS.ask);
    await type(asking, 'form input', 'not this one');
    named(asking, LOCK_WORDS.open).click();
    await settled(root);
    await settled(root);
    expect(allText(asking)).to.contain(LOCK_REFUSALS['wrong-passphrase']);
    named(asking, LOCK_WORDS.leave).click();
    await settled(root);
    expect(allText(asking)).not.to.contain(LOCK_WORDS.askLine);
  });
});
