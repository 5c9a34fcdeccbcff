import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import { dayAfter } from '../../../src/strings/time-words.ts';
import type { SummaryPage } from '../../../src/views/session/summary-page.ts';
import { VIEW_STATES } from '../gallery/view-states.ts';
import { allElements, allText, find, named, settled, show, showState, text } from '../show.ts';

describe('a session on the screen', () => {
  afterEach(() => document.body.replaceChildren());

  it('starts with what was answered, and leaves the rest missing', async () => {
    const { root, app } = await show('session/before');
    named(root, 'Bad night').click();
    await settled(root);
    named(root, 'Start session').click();
    expect(app.asked).to.deep.equal([
      ['startSession', { pre: null, readiness: 'bad-night', offer: 'plan', lighter: {}, swaps: {} }],
    ]);
  });

  it('logs a new symptom before the questions come, and starts nothing', async () => {
    const { root, app } = await show('session/before');
    named(root, 'A new symptom').click();
    await settled(root);
    expect(() => named(root, 'Start session')).to.throw();
    named(root, 'Answer the questions').click();
    expect(app.asked[0]?.[1]).to.deep.include({ type: 'hurt', signs: ['new-symptom'], value: null });
  });

  it('offers easy movement in place of strength work at a pain of 6', async () => {
    const { root, app } = await show('session/before-choices');
    named(root, '6').click();
    await settled(root);
    expect(() => named(root, 'Start session')).to.throw();
    expect(allText(root)).to.contain('No strength work at this pain');
    expect(allText(root)).to.contain('Easy walk');
    expect(allText(root)).not.to.contain('Bridge hold');
    named(root, 'Start the easy plan').click();
    expect(app.asked.at(-1)?.[1]).to.include({ pre: 6, offer: 'easy' });
  });

  it('says at once what an answer comes to', async () => {
    const { root, app } = await show('session/before');
    named(root, 'Bad night').click();
    await settled(root);
    expect(allText(root)).to.contain('With a bad night, nothing gets harder from today.');
    named(root, 'Ill').click();
    await settled(root);
    expect(() => named(root, 'Start session')).to.throw();
    named(root, 'Pause until I am well').click();
    expect(app.asked).to.deep.equal([['add', { type: 'pause', state: 'paused' }]]);
  });

  it('takes over the pain that was told today', async () => {
    const { root, app } = await show('session/before-choices');
    expect(allText(root)).to.contain('As you said today.');
    named(root, 'Start session').click();
    expect(app.asked[0]?.[1]).to.include({ pre: 2 });
  });

  it('lets an exercise be exchanged for an easier one, or left out', async () => {
    const { root, app } = await show('session/before-choices');
    const held = () => allElements(root).filter((element) => element.matches('.items > li'))[3];
    named(root, 'Leave it out today').click();
    await settled(root);
    expect(allText(root)).to.contain('Left out today');
    const plank = held();
    const easier = allElements(root).find(
      (element) => element.matches('.change button') && plank?.contains(element),
    );
    if (!(easier instanceof HTMLElement)) throw new Error('nothing stands in for the plank');
    easier.click();
    await settled(root);
    named(root, 'Start session').click();
    expect(app.asked[0]?.[1]).to.deep.include({ swaps: { catcow_flow: null, plank_knee: 0 } });
  });

  it('says what leads each exercise, by the sensor or without one', async () => {
    const leads = async (state: string) => {
      const { root } = await show(state);
      await settled(root);
      const marks = allElements(root).filter((element) => element.matches('lead-mark'));
      return new Set(marks.map(({ shadowRoot }) => shadowRoot?.textContent?.trim()));
    };
    expect([...(await leads('session/before-alone'))]).to.deep.equal(['Guided']);
    document.body.replaceChildren();
    expect([...(await leads('session/before-worn'))]).to.contain('Sensor counts');
  });

  it('asks for the day after the last session, keeps the answer at once and lets it be skipped', async () => {
    const { root, app } = await show('session/before-recall');
    const [, scale] = allElements(root).filter((element) => element.matches('pain-scale'));
    if (!scale) throw new Error('nothing is asked');
    expect(allText(scale)).to.match(/How was your back the day after \w+day\?/);
    expect(allText(scale)).to.contain('Skip it');
    named(scale, '2').click();
    await settled(root);
    const recalledFor = dayAfter(civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone), -3);
    expect(app.asked).to.deep.equal([['add', { type: 'pain', value: 2, recalledFor }]]);
    expect(allText(scale)).to.contain('Saved.');
  });

  it('asks for no other day where nothing is missing', async () => {
    const { root } = await show('session/before');
    expect(allText(root)).not.to.contain('the day after');
  });

  it('sends a new symptom to the safety questions', async () => {
    const { root } = await show('session/before');
    named(root, 'A new symptom').click();
    await settled(root);
    expect(named(root, 'Answer the questions').getAttribute('href')).to.equal('#/screening');
  });

  it('says in degrees why the clock waits', async () => {
    const { root } = await show('session/paused');
    expect(text(find(root, '.word'))).to.equal('Paused');
    expect(text(find(root, '.line'))).to.equal('Hips look lower, 6°');
  });

  it('stops with one key, and says so once', async () => {
    const { app } = await show('session/hold');
    await sendKeys({ press: 'Escape' });
    expect(app.asked).to.deep.equal([['command', 'stop']]);
  });

  it('starts a set with Space where the person counts', async () => {
    const { app } = await show('session/alone-ready');
    await sendKeys({ press: 'Space' });
    expect(app.asked).to.deep.equal([['command', 'start-set']]);
  });

  it('opens This hurts with H, keeps its keys to itself, and lets the clocks wait until it is closed', async () => {
    const { root, app } = await show('session/hold');
    await sendKeys({ press: 'h' });
    await settled(root);
    expect(find<HTMLDialogElement>(find(root, 'hurt-sheet'), 'dialog').open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(root);
    expect(app.asked).to.deep.equal([
      ['waitFor', 'hurts'],
      ['command', 'go-on'],
    ]);
    expect(find<HTMLDialogElement>(find(root, 'hurt-sheet'), 'dialog').open).to.equal(false);
  });

  it('lets keys of a single character be turned off, and keeps Escape', async () => {
    const { root, app } = await show('session/hold');
    await app.change({ letterKeys: false });
    await settled(root);
    app.asked.length = 0;
    await sendKeys({ press: 'h' });
    await sendKeys({ press: 'v' });
    await sendKeys({ press: 'Escape' });
    expect(app.asked).to.deep.equal([['command', 'stop']]);
  });

  it('is led by keys alone: a pause, the last thing again, voice and sound, and the sheet of all keys', async () => {
    const { root, app } = await show('session/hold');
    for (const press of ['Space', 'r', 'v', 's', '-']) {
      await sendKeys({ press });
      await settled(root);
    }
    expect(app.asked).to.deep.equal([
      ['waitFor', 'asked'],
      ['repeat'],
      ['change', { voice: false }],
      ['change', { sound: false }],
      ['adjustCount', -1],
    ]);
    await sendKeys({ press: '?' });
    await settled(root);
    const sheet = find(root, 'session-help');
    expect(find<HTMLDialogElement>(sheet, 'dialog').open).to.equal(true);
    expect(allText(sheet)).to.contain('Pauses, and goes on');
  });

  it('answers why a hold was left with a digit', async () => {
    const { app } = await show('session/left');
    await sendKeys({ press: '1' });
    expect(app.asked).to.deep.equal([['sayWhy', 'tired']]);
  });

  it('tells a screen reader at once what turns, and the rest when it is free', async () => {
    const paused = VIEW_STATES['session/paused'];
    if (!paused) throw new Error('no such state');
    const told = { text: 'Paused. Hips look lower.', live: 'assertive', number: 3 } as const;
    const { root } = await showState('session/paused', { ...paused, told });
    const player = find(root, 'session-player');
    expect(allText(find(player, '[role=alert]'))).to.contain('Paused. Hips look lower');
    expect(allText(find(player, '[role=status]'))).to.equal('');
  });

  it('says so where the browser keeps it silent, and lets a press turn sound on', async () => {
    const { root, app } = await show('session/silent');
    named(root, 'Turn sound on').click();
    expect(app.asked).to.deep.equal([['unlockSound']]);
  });

  async function hurt(...answers: string[]) {
    const shown = await show('session/hold');
    named(shown.root, 'This hurts').click();
    await settled(shown.root);
    const sheet = find(shown.root, 'hurt-sheet');
    for (const answer of answers) {
      named(sheet, answer).click();
      await settled(shown.root);
    }
    return { ...shown, sheet };
  }

  it('offers the easier version at 4, and does not offer to go on as it is', async () => {
    const { sheet, app } = await hurt('4');
    expect(() => named(sheet, 'Go on as it is')).to.throw();
    named(sheet, 'Go on with the easier version').click();
    expect(app.asked.slice(1)).to.deep.equal([['hurt', 4, 'easier', []]]);
  });

  it('offers only the end at 6, and at 5 where that is 3 above the usual 2', async () => {
    for (const value of ['5', '6']) {
      const { root, sheet } = await hurt(value);
      expect(() => named(sheet, 'Go on with the easier version')).to.throw();
      expect(named(sheet, 'End session')).to.be.instanceOf(HTMLElement);
      root.remove();
    }
  });

  it('leads to help without delay when a sign cannot wait, even without a number', async () => {
    const { sheet, app } = await hurt('Chest pain, fainted, or cannot get your breath');
    named(sheet, 'End the session, and what to do next').click();
    await settled(sheet);
    expect(location.hash).to.equal('#/help');
    expect(app.asked[1]).to.deep.equal(['hurt', null, 'stop', ['chest-pain']]);
    expect(app.asked[2]?.[1]).to.deep.include({
      type: 'safety-check',
      ticked: ['A9'],
      signs: ['chest-pain'],
    });
  });

  it('has “New symptom?” one press away in every phase, and it ends the session', async () => {
    for (const phase of ['ready', 'hold', 'paused', 'reps', 'rest', 'unwatched', 'timer']) {
      const { root, app } = await show(`session/${phase}`);
      named(root, 'New symptom?').click();
      expect(app.asked, phase).to.deep.equal([['hurt', null, 'stop', ['new-symptom']]]);
      expect(location.hash).to.equal('#/screening');
      root.remove();
    }
  });

  it('tells the timer from the sensor when the sensor is lost', async () => {
    const { root } = await show('session/timer');
    expect(allText(root)).to.contain('Not watching now: the timer takes over');
  });

  it('asks why a hold was left, and asks on where it was sore (M-18)', async () => {
    const { root, app } = await show('session/left');
    expect(allText(root)).to.contain('Tired, sore, or interrupted?');
    named(root, 'Sore').click();
    await settled(root);
    expect(app.asked).to.deep.equal([
      ['sayWhy', 'sore'],
      ['waitFor', 'hurts'],
    ]);
    expect(find(root, 'hurt-sheet').hasAttribute('open')).to.equal(true);
  });

  it('has “This hurts” in every phase', async () => {
    for (const phase of ['ready', 'paused', 'rest', 'switch', 'unwatched', 'timer', 'waits', 'broken-off']) {
      const { root, app } = await show(`session/${phase}`);
      named(root, 'This hurts').click();
      expect(app.asked, phase).to.deep.equal([['waitFor', 'hurts']]);
      await settled(root);
      root.remove();
    }
  });

  it('asks for a count that the sensor is not sure of, and takes one more or less in a rest', async () => {
    const { root, app } = await show('session/unsure');
    expect(allText(root)).to.contain('I counted 15 s. Was it?');
    named(root, 'Yes, 15 s').click();
    named(root, '1 s less').click();
    expect(app.asked).to.deep.equal([
      ['command', 'confirm'],
      ['adjustCount', -1],
    ]);
  });

  it('puts a hold right while the sensor times it, by button and by key, and tells how much of it is one’s own', async () => {
    const { root, app } = await show('session/put-right');
    expect(allText(root)).to.contain('time, 3 s more by you');
    named(root, '1 s more').click();
    dispatchEvent(new KeyboardEvent('keydown', { key: '-' }));
    expect(app.asked).to.deep.equal([
      ['adjustCount', 1],
      ['adjustCount', -1],
    ]);
  });

  it('takes another dumbbell before a set, by button and by key, and offers none in the middle of one', async () => {
    const { root, app } = await show('session/weight');
    expect(allText(root)).to.contain('3 kg');
    named(root, 'Lighter: 2 kg').click();
    named(root, 'Heavier again: 4 kg').click();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'w' }));
    expect(app.asked).to.deep.equal([
      ['useWeight', 2],
      ['useWeight', 4],
      ['useWeight', 2],
    ]);
    root.remove();
    const { root: working } = await show('session/long-name');
    expect(allText(working)).not.to.contain('Lighter');
  });

  it('says where a session broke off, and goes on or ends there', async () => {
    const { root, app } = await show('session/broken-off');
    expect(allText(root)).to.contain('Your session broke off 2 minutes ago, in set 2 of Knee plank');
    named(root, 'Go on').click();
    named(root, 'End it here').click();
    expect(app.asked).to.deep.equal([
      ['command', 'go-on'],
      ['command', 'stop'],
    ]);
  });

  it('sets one exercise apart, and leaves what was not touched missing (M-15)', async () => {
    const { root, app } = await show('session/summary');
    const press = async (words: string) => {
      named(find(root, 'standout-question'), words).click();
      await settled(root);
    };
    await press('Knee plank');
    expect(allText(root)).to.contain('Most pain in any other exercise');
    await press('4');
    named(root, 'Save summary').click();
    expect(app.asked.at(-1)?.[1]).to.deep.include({
      peak: null,
      standout: { exerciseId: 'plank_knee', peak: 4, effort: null },
    });
  });

  it('asks how a stretch felt where the next one waits for it, and nowhere else (S-074)', async () => {
    const { root, app } = await show('session/summary');
    expect(allText(root)).to.not.contain('How did the stretch feel');
    const page = find<SummaryPage>(root, 'summary-page');
    page.asksEase = ['bridge'];
    await settled(root);
    expect(allText(root)).to.contain('How did the stretch feel: Bridge?');
    named(find(root, 'ease-question'), 'Easy').click();
    await settled(root);
    named(root, 'Save summary').click();
    expect(app.asked.at(-1)?.[1]).to.deep.include({ ease: [{ exerciseId: 'bridge', value: 8 }] });
  });

  it('lets the person put a count right, and keeps to their number', async () => {
    const { root, app } = await show('session/summary');
    named(root, 'Correct Bridge').click();
    await settled(root);
    named(root, 'Set 2').click();
    await settled(root);
    named(root, 'One less, Set 2').click();
    await settled(root);
    named(root, 'One less, Set 2').click();
    await settled(root);
    named(root, 'Save 8 reps').click();
    const [asked] = app.asked;
    expect(asked?.[0]).to.equal('add');
    expect(asked?.[1]).to.deep.include({ type: 'set-corrected', performed: 8 });
  });

  it('says what the session changes, and that it depends on the answers until they are given', async () => {
    const { root } = await show('session/summary');
    expect(allText(root))
      .to.contain('This depends on your answers here')
      .and.to.contain('Up from 3 × 15 s to 3 × 20 s');
    expect(find(root, 'svg[height="30"]')).to.not.equal(null);
    named(find(root, 'pain-scale'), '4').click();
    await settled(root);
    expect(allText(root)).to.contain('Held at 3 × 15 s because pain reached 4.');
  });

  it('saves the summary with missing answers as missing', async () => {
    const { root, app } = await show('session/summary');
    named(find(root, 'pain-scale'), '2').click();
    named(root, 'Right').click();
    await settled(root);
    named(root, 'Save summary').click();
    expect(app.asked).to.deep.equal([
      ['finishSession', { peak: 2, effort: 6, post: null, untidy: null, standout: null }],
    ]);
  });

  it('goes to Today once the summary is saved, unless the person went elsewhere meanwhile', async () => {
    for (const [elsewhere, then] of [
      [null, '#/today'],
      ['#/progress', '#/progress'],
    ] as const) {
      const { root } = await show('session/summary');
      named(root, 'Save summary').click();
      if (elsewhere) location.hash = elsewhere;
      await settled(root);
      await Promise.resolve();
      expect(location.hash).to.equal(then);
      document.body.replaceChildren();
    }
  });
});
