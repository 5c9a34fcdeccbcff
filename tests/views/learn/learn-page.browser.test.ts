import { expect } from 'chai';
import { allElements, allText, named, settled, show } from '../show.ts';

const shown = async (topic: string) => {
  const { root, app } = await show(`learn/${topic}`);
  const guide = await app.guide();
  await settled(root);
  return { root, guide, words: allText(root) };
};

describe('Learn', () => {
  afterEach(() => document.body.replaceChildren());

  it('has one index that leads to every part', async () => {
    const { root } = await shown('index');
    const links = allElements(root)
      .filter((element) => element.matches('learn-page a, a.card'))
      .map((element) => element.getAttribute('href'));
    expect(links).to.include.members([
      '#/exercises',
      '#/learn/causes',
      '#/learn/questions',
      '#/learn/research',
    ]);
  });

  it('shows every claim about causes with how sure it is, and leaves unsaid what no screen has', async () => {
    const { guide, words } = await shown('causes');
    for (const { title, known, here, ready } of guide.causes) {
      expect(words).to.contain(title);
      expect(words).to.contain(known);
      expect(words.includes(here)).to.equal(ready);
    }
    expect(words).to.contain('Often said; not shown');
  });

  it('answers all six questions (GUIDE F11)', async () => {
    const { guide, words } = await shown('questions');
    expect(guide.questions).to.have.length(6);
    for (const { question, answer } of guide.questions)
      for (const sentences of [question, ...answer]) expect(words).to.contain(sentences);
  });

  it('shows each card with its hedge, how sure it is, its year and its source', async () => {
    const { guide, words } = await shown('research');
    for (const { claim, hedge, sources } of guide.evidence.values()) {
      for (const part of [claim, hedge, ...sources.map(({ name }) => name)]) expect(words).to.contain(part);
    }
    expect(words).to.contain('Moderately sure');
    expect(words).to.contain('no year given');
  });

  it('shows how one goes forward, with the rules', async () => {
    const { guide, words } = await shown('forward');
    for (const { title, text } of guide.principles) {
      expect(words).to.contain(title);
      expect(words).to.contain(text);
    }
  });

  it('has positions to rest in, and a way to each exercise', async () => {
    const { root, words } = await shown('rest');
    expect(words).to.contain('Rest, legs on a chair');
    expect(words).to.contain('Rest on your side');
    expect(named(root, 'More about it, and when to leave it out').getAttribute('href')).to.match(
      /^#\/exercise\//,
    );
  });

  it('opens sources in a tab of their own, and tells them nothing', async () => {
    const { root } = await shown('reading');
    const sources = allElements(root).filter((element) => element.matches('a[href^="https:"]'));
    expect(sources.length).to.be.greaterThan(5);
    for (const source of sources) {
      expect(source.getAttribute('target')).to.equal('_blank');
      expect(source.getAttribute('rel')).to.equal('noreferrer');
    }
  });
});
