import { expect } from 'chai';
import { allText, find, named, show, text } from '../show.ts';

describe('the desk', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the angle, one word, and since when', async () => {
    const { root } = await show('desk/tall');
    const readout = find(root, 'degree-readout');
    expect(text(find(readout, '.degrees'))).to.equal('4°');
    expect(text(find(readout, '.word'))).to.equal('Tall');
    expect(text(find(readout, '.line'))).to.equal('from your comfortable tall, for 13 min');
  });

  it('answers a nudge in two ways', async () => {
    const { root, app } = await show('desk/nudge');
    named(root, 'That was not a slouch').click();
    named(root, 'Snooze 20 min').click();
    expect(app.asked).to.deep.equal([['notASlouch'], ['snooze', 20]]);
  });

  it('says why it is silent, and lets the person have it otherwise', async () => {
    const { root, app } = await show('desk/practice-done');
    named(root, 'Nudge me all day').click();
    expect(app.asked).to.deep.equal([['change', { deskWay: 'all-day' }]]);
    root.remove();
    const faded = await show('desk/practice-faded');
    expect(allText(faded.root)).to.contain('Week 4: one nudge in three, on purpose.');
    named(faded.root, 'End').click();
    expect(faded.app.asked).to.deep.equal([['practise', false]]);
  });

  it('offers another way once nudges have worn off', async () => {
    const { root, app } = await show('desk/worn-off');
    named(root, 'Movement prompts only').click();
    named(root, 'Nudge me all the same').click();
    expect(app.asked).to.deep.equal([['change', { deskWay: 'movement' }], ['wantNudges']]);
  });

  it('prompts to move with what this person may do, and tells what a call held back', async () => {
    const { root, app } = await show('desk/break');
    expect(allText(root)).to.contain('Time for a short break');
    expect(allText(root)).to.contain('Walk a little');
    named(root, 'Read').click();
    root.remove();
    expect(app.asked).to.deep.equal([['dismiss', 'prompt']]);
    const after = await show('desk/held-back');
    expect(allText(after.root)).to.contain('I held back 2 nudges and 1 prompt to move.');
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

  it('connects the sensor that was used last', async () => {
    const { root, app } = await show('desk/known');
    named(root, 'Connect WT901BLE67').click();
    expect(app.asked).to.deep.equal([['connectKnown', 'a']]);
  });
});
