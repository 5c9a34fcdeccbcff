import { expect } from 'chai';
import { SHARE_WORDS } from '../../../src/strings/share-words.ts';
import { SYNC_FAULT_WORDS } from '../../../src/strings/sync-fault-words.ts';
import { SYNC_WORDS } from '../../../src/strings/sync-words.ts';
import { SYNCED } from '../gallery/sync-states.ts';
import { VIEW_STATES } from '../gallery/view-states.ts';
import { allText, find, named, settled, show, showState } from '../show.ts';

afterEach(() => document.body.replaceChildren());

const commands = (app: { readonly asked: readonly (readonly [string, ...unknown[]])[] }) => app.asked;

describe('the page of devices and sync', () => {
  it('says what servers can see and cannot, and how it begins, while it is off', async () => {
    const { root } = await show('settings/sync.off');
    const words = allText(root);
    for (const each of [...SYNC_WORDS.off.seesList, ...SYNC_WORDS.off.seesNotList])
      expect(words).to.contain(each);
    expect(named(root, SYNC_WORDS.off.read).getAttribute('href')).to.equal('#/join');
  });

  it('stands in the list of all settings in words', async () => {
    const live = VIEW_STATES['settings/all'];
    if (!live) throw new Error('no state');
    const { root } = await showState('settings/all', { ...live, sync: SYNCED.away });
    expect(allText(root)).to.contain('3 devices. No connection now');
  });

  it('says how it stands in each state', async () => {
    for (const [state, words] of [
      ['connecting', ['Connecting', '12 records wait to be sent.']],
      ['catching-up', ['Catching up, 62 %']],
      ['away', ['No connection now', 'Everything goes on here.']],
      ['refused', ['no longer let in']],
      ['left-out', ['This device was removed', 'sends nothing', 'Your records are here']],
      ['full', [SYNC_FAULT_WORDS['servers-full'].title]],
    ] as const) {
      const { root } = await show(`settings/sync.${state}`);
      const said = allText(find(root, 'sync-standing'));
      for (const each of words) expect(said).to.contain(each);
      document.body.replaceChildren();
    }
  });

  it('goes on in this tab when asked, while another one has the connection', async () => {
    const { root, app } = await show('settings/sync.elsewhere');
    expect(allText(root)).to.contain('Another tab does it');
    expect(allText(root)).not.to.contain(SYNC_WORDS.devices.title);
    named(root, SYNC_WORDS.goOnHere).click();
    expect(commands(app)).to.deep.equal([['tryNow']]);
  });

  it('tries again when asked', async () => {
    const { root, app } = await show('settings/sync.away');
    named(root, SYNC_WORDS.tryNow).click();
    expect(commands(app)).to.deep.equal([['tryNow']]);
  });

  it('renames a device', async () => {
    const { root, app } = await show('settings/sync.live');
    named(root, SYNC_WORDS.devices.renameOne('Phone')).click();
    await settled(root);
    const field = find<HTMLInputElement>(find(root, 'device-list'), 'input');
    field.value = ' Old phone ';
    field.dispatchEvent(new Event('input'));
    named(root, SYNC_WORDS.devices.save).click();
    await settled(root);
    expect(commands(app)).to.deep.equal([['renameDevice', 'b', 'Old phone']]);
    expect(() => named(root, SYNC_WORDS.devices.save)).to.throw();
  });

  it('removes a device once it was said what that cannot do, and gives a line to send on', async () => {
    const { root, app } = await show('settings/sync.remove');
    const sheet = find(root, 'remove-device');
    for (const each of SYNC_WORDS.remove.notList) expect(allText(sheet)).to.contain(each);
    named(sheet, SYNC_WORDS.remove.confirm).click();
    await settled(root);
    expect(commands(app)).to.deep.equal([['removeDevice', 'b']]);
    expect(allText(sheet)).to.contain('Please shut out device');
  });

  it('can be asked again to remove a device that was left in', async () => {
    const { root } = await show('settings/sync.live');
    const sheet = find(root, 'remove-device');
    for (const _ of ['first', 'second']) {
      named(root, SYNC_WORDS.devices.removeOne('Phone')).click();
      await settled(root);
      expect(find<HTMLDialogElement>(sheet, 'dialog').open).to.equal(true);
      named(sheet, 'Close').click();
      await settled(root);
    }
  });

  it('shows a code that ends, and says where none could be made', async () => {
    const shown = await show('settings/sync.add-shown');
    expect(allText(find(shown.root, 'shown-code'))).to.contain('Holds for 9:');
    document.body.replaceChildren();
    const failed = await show('settings/sync.add-failed');
    expect(allText(find(failed.root, 'add-device'))).to.contain(SYNC_FAULT_WORDS.unreachable.title);
  });

  it('shows the way to more places where the invitation has none left', async () => {
    const { root } = await show('settings/sync.no-place');
    const words = allText(find(root, 'more-places'));
    expect(words).to.contain(SYNC_FAULT_WORDS['no-slot'].title);
    expect(words).to.contain(SYNC_WORDS.more.line('pl0.q7dz0m4kx2ab'));
  });

  it('makes a sheet with the code as a picture and as text, and says where to keep it', async () => {
    const { root } = await show('settings/sync.sheet-made');
    const sheet = find(root, 'recovery-sheet');
    expect(find(sheet, 'qr-code svg, svg[role="img"]')).to.exist;
    expect(allText(sheet)).to.match(/PL-R1- \w{4} \w{4}/);
    expect(allText(sheet)).to.contain(SYNC_WORDS.sheet.keep);
  });

  it('stops sharing once it was said that what was read cannot be unread', async () => {
    const { root, app } = await show('settings/sync.stop');
    for (const line of SHARE_WORDS.stopLines) expect(allText(root)).to.contain(line);
    named(root, SHARE_WORDS.stopConfirm).click();
    await settled(root);
    expect(commands(app)).to.deep.equal([['stopSharing', 's1']]);
  });

  it('offers no sharing where it cannot share', async () => {
    const { root } = await show('settings/sync.unshared');
    expect(allText(root)).not.to.contain(SHARE_WORDS.begin);
    expect(allText(root)).not.to.contain(SYNC_WORDS.professional.name);
    document.body.replaceChildren();
    const { root: later } = await show('join/professional-later');
    expect(allText(later)).to.contain(SHARE_WORDS.later.title);
  });

  it('leaves after a second press', async () => {
    const { root, app } = await show('settings/sync.live');
    named(root, SYNC_WORDS.leave.confirm).click();
    await settled(root);
    expect(commands(app)).to.deep.equal([]);
    named(root, SYNC_WORDS.leave.sure).click();
    await settled(root);
    expect(commands(app)).to.deep.equal([['leave']]);
  });
});
