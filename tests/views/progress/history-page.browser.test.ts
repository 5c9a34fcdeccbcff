import { expect } from 'chai';
import { allElements, allText, find, named, settled, show } from '../show.ts';

describe('the history', () => {
  afterEach(() => document.body.replaceChildren());

  it('lets counts be put right by their trace, long after the session, and says what that came to', async () => {
    const { root, app } = await show('history/days');
    find(root, '.correct').click();
    await settled(root);
    await settled(root);
    const half = allElements(root).find((each) => each.matches('.mark.half')) as HTMLElement;
    half.click();
    await settled(root);
    named(root, 'Save 11 reps').click();
    await settled(root);
    const [asked] = app.asked;
    expect(asked?.[0]).to.equal('add');
    expect(asked?.[1]).to.deep.include({ type: 'set-corrected', performed: 11 });
    expect(allText(root)).to.contain('Your numbers are kept').and.to.contain('stays as it is');
  });

  it('tells a number that was put right with the one that was counted first', async () => {
    const { root } = await show('history/days');
    expect(allText(root)).to.contain('put right by you, 12.4 s by the sensor');
  });
});
