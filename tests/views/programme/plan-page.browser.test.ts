import { expect } from 'chai';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import { dayAfter } from '../../../src/strings/time-words.ts';
import { allText, find, named, settled, show } from '../show.ts';

const TODAY = civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('the week on Today', () => {
  afterEach(() => document.body.replaceChildren());

  it('groups the session by its parts, and offers it short, easy, and a walk beside it', async () => {
    const { root } = await show('today/whole');
    expect(allText(find(root, 'session-parts'))).to.match(/Warm up .* Main part/);
    expect(named(root, 'Only 7 minutes').getAttribute('href')).to.equal('#/session/short');
    expect(named(root, 'Rough day? Easy plan').getAttribute('href')).to.equal('#/session/easy');
    expect(named(root, 'Start with the timer').getAttribute('href')).to.equal('#/session/daily');
  });

  it('moves the next session to a day that the rules allow, and says why not to another', async () => {
    const { root, app } = await show('today/whole');
    named(root, 'Move the next session').click();
    await customElements.whenDefined('move-sheet');
    await settled(root);
    const sheet = find(root, 'move-sheet');
    expect(allText(sheet)).to.contain('a day of rest lies between two');
    expect(allText(sheet)).to.contain('A session stands there already.');
    find(sheet, 'li button').click();
    expect(app.asked).to.deep.equal([
      ['add', { type: 'session-moved', from: TODAY, to: dayAfter(TODAY, 1) }],
    ]);
  });

  it('takes a move back', async () => {
    const { root, app } = await show('today/moved');
    expect(allText(root)).to.contain('Moved here');
    named(root, 'Undo').click();
    expect(app.asked).to.deep.equal([
      ['add', { type: 'session-moved', from: TODAY, to: dayAfter(TODAY, 1) }],
    ]);
  });

  it('waits for one of the person’s own days, and trains today where they rather would', async () => {
    const { root, app } = await show('today/later');
    expect(allText(root)).to.contain('Your days are Monday and Thursday.');
    named(root, 'Train today instead').click();
    expect(app.asked).to.deep.equal([
      ['add', { type: 'session-moved', from: dayAfter(TODAY, 2), to: TODAY }],
    ]);
  });

  it('logs by hand what was done without the app, and leaves open what was not answered', async () => {
    const { root, app } = await show('today/whole');
    named(root, 'Log something you did').click();
    await customElements.whenDefined('activity-sheet');
    await settled(root);
    named(find(root, 'activity-sheet'), 'Save it').click();
    expect(app.asked).to.deep.equal([
      ['logActivity', { exerciseId: 'walk_easy', minutes: 5, peak: null, effort: null }],
    ]);
  });
});

describe('the plan page', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks what is at home, and counts as missing what is not ticked', async () => {
    const { root, app } = await show('plan/first');
    named(root, 'Dumbbells').click();
    await settled(root);
    named(root, 'That is what I have').click();
    const told = app.asked[0]?.[1] as { type: string; floor: boolean; without: string[] };
    expect(told).to.include({ type: 'circumstances', floor: true });
    expect(told.without).to.include('band').and.not.to.include('dumbbell');
  });

  it('closes the days next to a chosen one', async () => {
    const { root, app } = await show('plan/told');
    const day = (name: string) => named(find(root, 'training-days'), name) as HTMLInputElement;
    expect(day('Tuesday').disabled).to.equal(true);
    expect(day('Saturday').disabled).to.equal(false);
    day('Saturday').click();
    expect(app.asked).to.deep.equal([['add', { type: 'training-days', weekdays: [1, 4, 6] }]]);
  });

  it('says what is left out, and what opens it', async () => {
    const { root } = await show('plan/told');
    expect(allText(find(root, 'left-out-list'))).to.match(
      /Your answer: knee .*They open when your answers to the safety questions change/,
    );
  });
});
