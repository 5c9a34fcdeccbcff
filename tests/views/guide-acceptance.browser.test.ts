import { expect } from 'chai';
import { VIEW_STATES } from './gallery/view-states.ts';
import { allElements, allText, named, show, text } from './show.ts';

/** GUIDE section F, what of it only the screens can show. */
describe('GUIDE section F, on the screens', () => {
  afterEach(() => document.body.replaceChildren());

  const playing = Object.entries(VIEW_STATES)
    .filter(([, { player }]) => player !== null && player.phase !== 'finished')
    .map(([name]) => name);

  for (const name of playing)
    it(`7. "This hurts" is there in every state of an exercise: ${name}`, async () => {
      const { root } = await show(name);
      expect(text(named(root, 'This hurts'))).to.equal('This hurts');
    });

  it('8. nothing starts before the safety questions', async () => {
    for (const name of ['today/first', 'exercise/swim']) {
      const { root } = await show(name);
      const starts = allElements(root).filter(
        (each) => each.matches('button') && /start session/i.test(text(each)),
      );
      expect(starts, name).to.deep.equal([]);
      document.body.replaceChildren();
    }
    const { root } = await show('today/first');
    expect(allElements(root).some((each) => each.matches('a[href="#/screening"]'))).to.equal(true);
  });

  it('11. one page answers all six questions', async () => {
    const { root, app } = await show('learn/questions');
    const { questions } = await app.guide();
    await new Promise((resolve) => setTimeout(resolve));
    const words = allText(root);
    expect(questions).to.have.length(6);
    for (const { question, answer } of questions)
      for (const sentences of [question, ...answer]) expect(words).to.contain(sentences);
  });
});
