import { expect } from 'chai';
import { SCREENING } from '../../../src/strings/screening-words.ts';
import { allText, find, named, settled, show, text } from '../show.ts';

describe('the safety questions', () => {
  afterEach(() => document.body.replaceChildren());

  async function emergencyPage() {
    const shown = await show('screening/first');
    const press = async (words: string) => {
      named(shown.root, words).click();
      await settled(shown.root);
    };
    await press('Yes, 18 or older');
    await press('Continue');
    return { ...shown, press, heading: () => text(find(shown.root, 'h1')) };
  }

  const sign = (id: string) => SCREENING.emergency.find((each) => each.id === id)?.text ?? '';

  it('preselect nothing, and go on only with an answer', async () => {
    const { root, app, press } = await emergencyPage();
    await press('Continue');
    expect(text(find(root, '.missing'))).to.contain('None of these');
    expect(app.asked).to.deep.equal([]);
  });

  it('read a tick back once more, in full, before it counts', async () => {
    const { root, app, press, heading } = await emergencyPage();
    await press(sign('A1'));
    await press('Continue');
    expect(heading()).to.equal('Ticked by mistake? Read it once more');
    expect(text(find(root, '.sign'))).to.equal(sign('A1'));
    expect(app.asked).to.deep.equal([]);
  });

  it('lead to help when a sign is confirmed, and record it', async () => {
    const { root, app, press, heading } = await emergencyPage();
    await press(sign('A1'));
    await press('Continue');
    await press('Yes, I have this');
    expect(heading()).to.equal('Please get medical help now');
    expect(allText(root)).to.contain('I have new numbness between my legs.');
    const [asked] = app.asked;
    expect(asked?.[0]).to.equal('add');
    expect(asked?.[1]).to.deep.include({ type: 'safety-check', adult: true, ticked: ['A1'], mistaken: [] });
  });

  it('go on when every tick was a mistake, and keep that it was', async () => {
    const { press, heading, app } = await emergencyPage();
    await press(sign('A3'));
    await press(sign('A9'));
    await press('Continue');
    await press('No, I do not have this');
    await press('No, I do not have this');
    expect(heading()).to.equal('The desk is open');
    expect(app.asked[0]?.[1]).to.deep.include({ ticked: [], mistaken: ['A3', 'A9'] });
  });

  it('open the desk after two pages, and ask the third before a first session (M-6)', async () => {
    const { press, heading } = await emergencyPage();
    await press('None of these');
    await press('Continue');
    expect(heading()).to.equal('The desk is open');
    await press('Go on to training');
    expect(heading()).to.equal('Is any of this true for you?');
  });

  it('ask again only for what has changed, and carry over the rest', async () => {
    const { root, app } = await show('screening/again');
    const press = async (words: string) => {
      named(root, words).click();
      await settled(root);
    };
    await press('None of these');
    await press('Continue');
    expect(text(find(root, 'h1'))).to.equal('Has any of this changed?');
    await press('Another part of the body troubles me, or no longer does');
    await press('Continue');
    await press('Wrist');
    await press('Save answers');
    expect(text(find(root, '.missing'))).to.contain('still open');
    await press('Yes, on a cushion');
    await press('Save answers');
    expect(app.asked.at(-1)?.[1]).to.deep.include({
      type: 'screening',
      conditions: ['B7', 'B13'],
      flags: ['knee', 'wrist', 'falls'],
      fine: ['kneeling'],
      usualPain: 2,
    });
  });

  it('ask again and nothing has changed: two pages, and the same answers', async () => {
    const { root, app } = await show('screening/again');
    for (const words of ['None of these', 'Continue', 'None of these', 'Continue']) {
      named(root, words).click();
      await settled(root);
    }
    expect(app.asked.at(-1)?.[1]).to.deep.include({ conditions: ['B7', 'B13'], floor: true, emergency: [] });
  });

  it('ask only what stands behind a sign to stop (M-4)', async () => {
    const { root, app } = await show('screening/sign');
    expect(named(root, sign('A5'))).to.be.instanceOf(HTMLElement);
    expect(() => named(root, sign('A4'))).to.throw();
    named(root, 'None of these').click();
    await settled(root);
    named(root, 'Continue').click();
    await settled(root);
    expect(app.asked[0]?.[1]).to.deep.include({
      type: 'safety-check',
      asked: ['A1', 'A2', 'A3', 'A5', 'A6', 'B7'],
      ticked: [],
      signs: ['leg-further'],
    });
    expect(text(find(root, 'h1'))).to.contain('Saved');
  });

  it('ask about each tick on its own', async () => {
    const { press, app } = await emergencyPage();
    await press(sign('A3'));
    await press(sign('A8'));
    await press('Continue');
    await press('No, I do not have this');
    await press('Yes, I have this');
    expect(app.asked[0]?.[1]).to.deep.include({ ticked: ['A8'], mistaken: ['A3'] });
  });

  it('close the plan for someone under 18', async () => {
    const { root, app } = await show('screening/first');
    named(root, 'No, younger').click();
    await settled(root);
    named(root, 'Continue').click();
    await settled(root);
    expect(app.asked[0]?.[1]).to.deep.include({ adult: false });
    expect(text(find(root, 'h1'))).to.equal('The plan is for adults');
  });

  it('ask for everything on the third page before they save it', async () => {
    const { root, app, press } = await emergencyPage();
    await press('None of these');
    await press('Continue');
    await press('Go on to training');
    await press('Save answers');
    expect(text(find(root, '.missing'))).to.contain('Your usual pain');
    expect(app.asked).to.have.length(1);
  });

  it('turn answers into conditions, filters, floor and usual pain', async () => {
    const { app, press, heading } = await emergencyPage();
    await press('None of these');
    await press('Continue');
    await press('Go on to training');
    await press('Two or more falls in the last 12 months');
    await press('3');
    await press('Not sure');
    await press('Knee');
    await press('No, or not sure');
    await press('Yes');
    await press('Save answers');
    expect(app.asked).to.have.length(2);
    expect(app.asked[1]?.[1]).to.deep.equal({
      type: 'screening',
      adult: true,
      emergency: [],
      conditions: ['B13'],
      flags: ['knee', 'bending-forward', 'bending-back', 'falls'],
      floor: true,
      usualPain: 3,
      mistaken: [],
      worse: 'not-sure',
      fine: [],
      ends: [],
    });
    expect(heading()).to.equal('Check with a professional first');
  });
});
