import { expect } from 'chai';
import type { BehaviorSubject } from 'rxjs';
import type { DeskView } from '../../../src/ports/app.ts';
import { withHiddenTab } from '../elements/motion.ts';
import { allText, find, named, settled, show, text } from '../show.ts';

describe('the desk', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the angle, one word, and since when', async () => {
    const { root } = await show('desk/tall');
    const readout = find(root, 'degree-readout');
    expect(text(find(readout, '.degrees'))).to.equal('4°');
    expect(text(find(readout, '.word'))).to.equal('Tall');
    expect(text(find(readout, '.line'))).to.equal('from your comfortable tall, for 13 min');
  });

  it('draws nothing while its tab is hidden, and what stands then once it is seen again', async () => {
    const { root, app } = await show('desk/tall');
    const desk$ = app.desk$ as BehaviorSubject<DeskView>;
    const nudge = { at: 0, slouchStartedAt: 0 };
    await withHiddenTab(async () => {
      desk$.next({ ...desk$.value, nudge });
      await settled(root);
      expect(allText(root)).not.to.contain('A nudge to change position');
    });
    await settled(root);
    expect(allText(root)).to.contain('A nudge to change position');
  });

  it('answers a nudge in two ways', async () => {
    const { root, app } = await show('desk/nudge');
    named(root, 'That was not a slouch').click();
    named(root, 'Snooze 20 min').click();
    expect(app.asked).to.deep.equal([['notASlouch'], ['snooze', 20]]);
  });

  it('shows no angle while the sensor is not heard, and calls the time a gap', async () => {
    for (const state of ['reconnecting', 'silent', 'gone']) {
      const { root } = await show(`desk/${state}`);
      expect(() => find(find(root, 'degree-readout'), '.degrees')).to.throw();
      expect(allText(root)).to.contain('This time counts as a gap, not as sitting');
      root.remove();
    }
  });

  it('shows no word for sitting while the person moves', async () => {
    const { root } = await show('desk/moving');
    expect(text(find(find(root, 'degree-readout'), '.word'))).to.equal('Moving');
  });

  it('asks about a clip that may have moved, and judges nothing meanwhile', async () => {
    const { root, app } = await show('desk/clip-shifted');
    expect(allText(root)).to.contain('The clip may have moved');
    expect(text(find(find(root, 'degree-readout'), '.line'))).to.equal('maybe the clip, not you');
    named(root, 'It has not moved').click();
    named(root, 'Set tall again, 5 s').click();
    expect(app.asked).to.deep.equal([['confirmClip'], ['calibrate', 'tall']]);
    expect(location.hash).to.equal('#/calibrate');
  });

  it('says why a small range gives no slouch nudges', async () => {
    const { root } = await show('desk/small-range');
    expect(text(find(root, 'status-banner'))).to.contain('the sensor sees 5°');
  });

  it('says that the waistband sees no slouch', async () => {
    const { root } = await show('desk/pelvis');
    expect(allText(root)).to.contain('No slouch nudges from the waistband');
    expect(() => named(root, 'Snooze 20 min')).to.throw();
  });

  it('says what an answer has changed, why, and takes it back', async () => {
    const { root, app } = await show('desk/widened');
    const said = allText(root);
    expect(said).to.contain('You said twice in half an hour that you were upright.');
    expect(said).to.contain('a slouch begins 2° later, at 14°');
    named(root, 'Take my answer back').click();
    expect(app.asked).to.deep.equal([['slouchAfterAll']]);
  });

  it('asks for a new tall when there is no more room', async () => {
    const { root } = await show('desk/widened-full');
    expect(allText(root)).to.contain('That is the most room there is.');
    expect(named(root, 'Set tall again').getAttribute('href')).to.equal('#/calibrate');
  });

  it('says why no nudge comes just now', async () => {
    const { root } = await show('desk/settling');
    expect(allText(root)).to.contain('Nudges wait for two minutes');
  });

  it('says gently that somebody leans to one side', async () => {
    const { root } = await show('desk/leaning');
    expect(allText(root)).to.contain('A change of side can feel good.');
  });

  it('ends a snooze', async () => {
    const { root, app } = await show('desk/snoozed');
    named(root, 'End snooze').click();
    expect(app.asked).to.deep.equal([['endSnooze']]);
  });

  it('explains every silence, with the one thing that can be done about it', async () => {
    const silences: readonly [state: string, says: string, press: string, asks: readonly unknown[]][] = [
      ['practice', 'Practice: 12 of 20 min', 'Pause', ['practise', false]],
      ['practice-waits', 'Practice: 20 min today', 'Start practice', ['practise', true]],
      ['practice-paused', 'Practice paused: 12 of 20 min', 'Go on', ['practise', true]],
      [
        'practice-done',
        'Practice done: 20 of 20 min',
        'Nudge me all day',
        ['change', { deskWay: 'all-day' }],
      ],
      ['course-over', 'Your weeks of practice are over', 'Practise anew', ['practiseAnew']],
      ['call', 'In a call until', 'The call is over', ['keepQuiet', 'call', 0]],
      [
        'call',
        'I still watch. What was held back is told afterwards.',
        '15 min more',
        ['keepQuiet', 'call', 40],
      ],
      ['driving', 'On the road until', 'I have arrived', ['keepQuiet', 'driving', 0]],
      ['snoozed', 'Quiet until', 'End snooze', ['endSnooze']],
      ['movement-only', 'Prompts to move only', 'Nudge me all the same', ['change', { deskWay: 'practice' }]],
    ];
    for (const [state, says, press, asks] of silences) {
      const { root, app } = await show(`desk/${state}`);
      expect(allText(find(root, 'desk-standing')), state).to.contain(says);
      named(root, press).click();
      expect(app.asked, state).to.deep.equal([asks]);
      root.remove();
    }
  });

  it('says that nudges are left out on purpose, and until when the next one stays away', async () => {
    const fading = await show('desk/practice-fading');
    expect(allText(fading.root)).to.contain('Week 4: one nudge in three, on purpose.');
    fading.root.remove();
    const next = await show('desk/next-nudge');
    expect(allText(find(next.root, 'desk-standing'))).to.match(
      /12 of 20 min.*The next nudge comes at .* at the earliest/,
    );
  });

  it('is quiet for as long as is chosen, for a call by one press', async () => {
    const { root, app } = await show('desk/tall');
    for (const length of ['Quiet: 20 min', 'Quiet: 1 h', 'Quiet: until tomorrow', 'Driving']) {
      named(root, 'Snooze').click();
      await settled(root);
      named(root, length).click();
      await settled(root);
    }
    named(root, 'In a call').click();
    expect(app.asked).to.deep.equal([
      ['snooze', 20],
      ['snooze', 60],
      ['snoozeUntilTomorrow'],
      ['keepQuiet', 'driving', 60],
      ['keepQuiet', 'call', 30],
    ]);
  });

  it('offers pictures at a prompt, guides one of them, and takes it as done', async () => {
    const { root, app } = await show('desk/break');
    expect(allText(root)).to.contain('50 min seated');
    for (const offered of [
      'Stand up',
      'Walk a little',
      'Sit another way',
      'Breathe out slowly',
      'Desk reset',
    ])
      expect(allText(find(root, 'break-menu'))).to.contain(offered);
    find(find(root, 'break-menu'), 'li button').click();
    await settled(root);
    expect(allText(find(root, 'break-sheet'))).to.contain('Shift your weight from foot to foot.');
    named(root, 'Start the clock').click();
    await settled(root);
    expect(text(find(root, '.left'))).to.equal('2:00');
    named(root, 'Done').click();
    await settled(root);
    expect(app.asked).to.deep.equal([['dismiss', 'prompt']]);
  });

  it('tells what was held back, and has a good word for a move', async () => {
    const { root, app } = await show('desk/held-back');
    expect(allText(root)).to.contain('Held back meanwhile: 2 nudges and 1 prompt to move.');
    named(root, 'Read').click();
    expect(app.asked).to.deep.equal([['dismiss', 'held-back']]);
    root.remove();
    const moved = await show('desk/encouraged');
    expect(allText(moved.root)).to.contain('That is all a nudge asks for.');
  });

  it('offers other ways once nudges have worn off', async () => {
    const { root, app } = await show('desk/worn-off');
    named(root, 'Rarer: 30 min apart').click();
    await settled(root);
    named(root, 'Only prompts to move').click();
    expect(app.asked).to.deep.equal([
      ['change', { nudgeGapMinutes: 30 }],
      ['wantNudges'],
      ['change', { deskWay: 'movement' }],
    ]);
  });

  it('tells at the planned end what the weeks were like, and claims no cause', async () => {
    const { root } = await show('desk/course-over');
    const said = allText(find(root, 'course-over'));
    expect(said).to.contain('Slumped in the first week: 21 % of your still time. In the last: 15 %.');
    expect(said).to.contain('Position changes an hour, first week and last: 4 and 6.');
  });

  it('tells the day in a drawing by keys, in words and as a table', async () => {
    const { root } = await show('desk/practice');
    const ribbon = find(find(root, 'day-ribbon'), '.scroll');
    for (const key of ['Home', 'ArrowRight'])
      ribbon.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled(root);
    expect(ribbon.getAttribute('aria-valuetext')).to.match(/, relaxed, 9 min/);
    expect(text(find(find(root, 'day-ribbon'), '.told'))).to.equal(ribbon.getAttribute('aria-valuetext'));
    named(root, 'In words').click();
    await settled(root);
    expect(allText(find(root, 'day-card'))).to.match(/No data .* computer asleep, not counted\./);
    named(root, 'As a table').click();
    await settled(root);
    expect(allText(find(find(root, 'day-card'), 'table'))).to.match(/Slumped; a nudge/);
  });

  it('asks for a tall of its own at another place', async () => {
    const { root, app } = await show('desk/sofa');
    expect(allText(root)).to.contain('Set your tall for this place: sofa');
    const select = find<HTMLSelectElement>(find(root, 'place-choice'), 'select');
    select.value = 'standing';
    select.dispatchEvent(new Event('change'));
    expect(app.asked).to.deep.equal([['sitAt', 'standing']]);
  });

  it('adds a place of their own, calls it otherwise, removes it, and brings it back', async () => {
    const { root, app } = await show('desk/places');
    const changed = () => app.asked.filter(([what]) => what === 'change').map(([, change]) => change);
    const names = () =>
      [...(find(root, 'places-sheet').shadowRoot?.querySelectorAll('li span') ?? [])].map(text);
    const called = async (name: string) => {
      find<HTMLInputElement>(find(root, 'places-sheet'), '#name').value = name;
      named(root, 'Save').click();
      await settled(root);
      await settled(root);
    };
    named(root, 'Add a place').click();
    await settled(root);
    await called('sofa');
    expect(allText(find(root, 'places-sheet'))).to.contain('There is a place of that name already.');
    await called('Car');
    expect(names()).to.deep.equal(['Kitchen stool', 'Counter', 'Car']);
    named(root, 'Change Kitchen stool').click();
    await settled(root);
    await called('High stool');
    expect(names()).to.deep.equal(['High stool', 'Counter', 'Car']);
    named(root, 'Remove High stool').click();
    await settled(root);
    await settled(root);
    expect(names()).to.deep.equal(['Counter', 'Car']);
    named(root, 'Undo').click();
    await settled(root);
    await settled(root);
    expect(names()).to.deep.equal(['High stool', 'Counter', 'Car']);
    expect(changed()).to.have.length(4);
  });

  it('records and saves', async () => {
    const { root, app } = await show('desk/relaxed');
    named(root, 'Save recording, 42 s').click();
    expect(app.asked).to.deep.equal([['saveRecording']]);
  });

  it('shows the spine apart from the trunk with two sensors, and the first alone when the second is lost', async () => {
    const { root } = await show('desk/two-sensors');
    expect(allText(root)).to.contain('Spine bends | 14° | Trunk leans | 4° | Mostly your spine bends.');
    document.body.replaceChildren();
    const { root: lost } = await show('desk/pelvis-lost');
    expect(allText(lost)).to.contain('WT901BLE99: sensor lost, 78 %.');
    expect(allText(lost)).not.to.contain('Spine bends');
    expect(text(find(lost, 'degree-readout .word, .word'))).to.equal('Tall');
  });

  it('sets tall where it stands when the button of the sensor was held', async () => {
    const { root, app } = await show('desk/setting-tall');
    expect(allText(root)).to.contain('Sit comfortably tall');
    expect(text(find(root, '.stillness'))).to.equal('Still. Keep breathing');
    named(root, 'Cancel').click();
    expect(app.asked).to.deep.equal([['cancelCalibration']]);
  });

  it('counts the time to a break without a sensor, once that is wanted', async () => {
    const off = await show('desk/none');
    named(off.root, 'Start the clock').click();
    expect(off.app.asked).to.deep.equal([['change', { breakClock: true }]]);

    const due = await show('desk/break-clock-due');
    expect(allText(due.root)).to.contain('50 min since the clock began');
    named(due.root, 'Took a break').click();
    named(due.root, 'Not now').click();
    expect(due.app.asked).to.deep.equal([['tookBreak'], ['dismiss', 'prompt']]);
  });

  it('connects the sensor that was used last', async () => {
    const { root, app } = await show('desk/known');
    named(root, 'Connect WT901BLE67').click();
    expect(app.asked).to.deep.equal([['connectKnown', 'a']]);
  });
});
