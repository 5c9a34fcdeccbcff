import { expect } from 'chai';
import type { PainScale } from '../../../src/views/elements/pain-scale.ts';
import { allElements, allText, find, named, settled, show } from '../show.ts';

const scales = (root: Element): PainScale[] =>
  allElements(root).filter((element): element is PainScale => element.localName === 'pain-scale');

async function choose(root: Element, index: number, value: number): Promise<void> {
  scales(root)[index]?.dispatchEvent(new CustomEvent('scale-chosen', { detail: value }));
  await settled(root);
}

async function open(root: Element, heading: string): Promise<Element> {
  const card = allElements(root).find(
    (each) => each.matches('section.card') && allText(each).startsWith(heading),
  );
  if (!card) throw new Error(`no card ${heading}`);
  named(card, 'Answer now').click();
  await settled(root);
  return card;
}

describe('how you are doing', () => {
  afterEach(() => document.body.replaceChildren());

  it('saves the pain of the week, and today’s pain as such', async () => {
    const { root, app } = await show('measures/none');
    const card = await open(root, 'Pain');
    expect((named(card, 'Save') as HTMLButtonElement).disabled).to.equal(true);
    await choose(card, 0, 2);
    await choose(card, 1, 4);
    named(card, 'Save').click();
    expect(app.asked).to.deep.include(['reportPain', 2]);
    expect(app.asked).to.deep.include(['add', { type: 'week-pain', average: 4, worst: null }]);
  });

  it('saves goals in the person’s own words, up to three', async () => {
    const { root, app } = await show('measures/none');
    const card = await open(root, 'What you want to do again');
    for (const area of ['Sit longer', 'Walk further']) {
      named(card, area).click();
      await settled(root);
    }
    const words = find<HTMLInputElement>(card, 'input[type="text"]');
    words.value = ' A film ';
    words.dispatchEvent(new Event('input'));
    await choose(card, 0, 3);
    named(card, 'Save').click();
    expect(app.asked).to.deep.include([
      'add',
      {
        type: 'goals',
        goals: [
          { area: 'sit', score: 3, name: 'A film' },
          { area: 'walk', score: null },
        ],
      },
    ]);
  });

  it('takes the sentences as printed, and an untouched page for no answer', async () => {
    const { root, app } = await show('measures/none');
    const card = await open(root, 'Roland-Morris');
    expect(allText(card)).to.contain('I get dressed more slowly then usual because of my back.');
    expect((named(card, 'Save') as HTMLButtonElement).disabled).to.equal(true);
    named(card, 'I stay in bed most of the time because of my back.').click();
    await settled(root);
    named(card, 'Save').click();
    expect(app.asked).to.deep.include(['add', { type: 'roland-morris', ticked: [24] }]);
  });

  it('saves stress with one answer, and leads to slow breathing', async () => {
    const { root, app } = await show('measures/none');
    const card = await open(root, 'Stress');
    expect(named(card, 'Slow breathing').getAttribute('href')).to.equal('#/exercise/breath_46');
    await choose(card, 0, 6);
    expect(app.asked).to.deep.include(['add', { type: 'stress', value: 6 }]);
  });

  it('draws each row of answers, and says from where on a change is one', async () => {
    const { root } = await show('measures/weeks');
    const words = allText(root);
    expect(allElements(root).filter((each) => each.localName === 'trend-line')).to.have.length(5);
    expect(words).to.contain('Easier than at the start, twice in a row.');
    expect(words).to.contain('No change beyond what varies by itself.');
    expect(words).to.contain('Three answers are needed');
    expect(find(root, 'trend-line svg, svg[role="img"]').getAttribute('aria-label')).to.match(
      /6 answers, from 3 /,
    );
  });

  it('asks again only for what was chosen, on Today', async () => {
    const { root, app } = await show('measures/none');
    find(root, 'switch-row').dispatchEvent(new CustomEvent('switch-turned', { detail: true }));
    expect(app.asked).to.deep.include(['change', { askFor: ['activities'] }]);
    document.body.replaceChildren();
    const due = await show('today/measures-due');
    expect(allText(due.root)).to.contain('Time again for: What you want to do again; Pain.');
    named(due.root, 'Not now').click();
    await settled(due.root);
    expect(allText(due.root)).not.to.contain('Time again for');
    document.body.replaceChildren();
    expect(allText((await show('today/session')).root)).not.to.contain('Time again for');
  });
});
