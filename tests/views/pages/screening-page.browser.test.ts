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
    expect(asked?.[0]).to.equal('recordScreening');
    expect(asked?.[1]).to.deep.include({ adult: true, emergency: ['A1'] });
  });

  it('go on when every tick was a mistake', async () => {
    const { press, heading, app } = await emergencyPage();
    await press(sign('A3'));
    await press(sign('A9'));
    await press('Continue');
    await press('No, I do not have this');
    await press('No, I do not have this');
    expect(heading()).to.equal('Is any of this true for you?');
    expect(app.asked).to.deep.equal([]);
  });

  it('ask about each tick on its own', async () => {
    const { press, app } = await emergencyPage();
    await press(sign('A3'));
    await press(sign('A8'));
    await press('Continue');
    await press('No, I do not have this');
    await press('Yes, I have this');
    expect(app.asked[0]?.[1]).to.deep.include({ emergency: ['A8'] });
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
    await press('Save answers');
    expect(text(find(root, '.missing'))).to.contain('Your usual pain');
    expect(app.asked).to.deep.equal([]);
  });

  it('turn answers into conditions, filters, floor and usual pain', async () => {
    const { root, app, press, heading } = await emergencyPage();
    await press('None of these');
    await press('Continue');
    await press('Two or more falls in the last 12 months');
    await press('3');
    await press('Not sure');
    await press('Knee');
    await press('Yes');
    await press('Save answers');
    expect(app.asked).to.have.length(1);
    expect(app.asked[0]?.[1]).to.deep.equal({
      adult: true,
      emergency: [],
      conditions: ['B13'],
      flags: ['knee', 'bending-forward', 'bending-back', 'falls'],
      floor: true,
      usualPain: 3,
    });
    expect(heading()).to.equal('Check with a professional first');
    expect(allText(root)).to.contain('Two or more falls in the last 12 months');
  });
});
