import { expect } from 'chai';
import { allElements, allText, find, named, settled, show } from '../show.ts';

const cards = (root: Element): string[] =>
  allElements(root)
    .filter((element) => element.matches('exercise-card .name, .name'))
    .map((element) => element.textContent ?? '');

describe('all exercises', () => {
  afterEach(() => {
    document.body.replaceChildren();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('stand ladder by ladder, from easy to hard', async () => {
    const { root } = await show('exercises/first');
    expect(cards(root)).to.have.length(110);
    const names = cards(root);
    expect(names.indexOf('Wall plank')).to.be.lessThan(names.indexOf('Forearm plank'));
    expect(allText(root)).to.contain('Front plank');
  });

  it('are found by words, and the address keeps what was asked', async () => {
    const { root } = await show('exercises/first');
    const field = find<HTMLInputElement>(root, 'input[type="search"]');
    field.value = 'hamstring strap';
    field.dispatchEvent(new Event('input'));
    await settled(root);
    expect(cards(root)).to.deep.equal(['Hamstring stretch with a strap']);
    expect(location.hash).to.equal('#/exercises?words=hamstring+strap');
  });

  it('are narrowed by part of the body, purpose and thing', async () => {
    const { root } = await show('exercises/first');
    const [region, , thing] = allElements(root).filter((element) => element.matches('select'));
    for (const [list, value] of [
      [region, 'upper-back'],
      [thing, 'roller'],
    ] as const) {
      Object.assign(list ?? {}, { value });
      list?.dispatchEvent(new Event('change'));
      await settled(root);
    }
    expect(cards(root)).to.include('Roll the upper back');
    expect(cards(root)).not.to.include('Roll the buttocks');
  });

  it('say so where nothing fits, and lead back', async () => {
    const { root } = await show('exercises/first');
    const field = find<HTMLInputElement>(root, 'input[type="search"]');
    field.value = 'xylophone';
    field.dispatchEvent(new Event('input'));
    await settled(root);
    expect(allText(root)).to.contain('Nothing fits all of that');
    named(root, 'Show all exercises').click();
    await settled(root);
    expect(cards(root)).to.have.length(110);
  });

  it('tell what is open only once the questions are answered', async () => {
    const { root } = await show('exercises/first');
    expect(() => named(root, 'Open to me now')).to.throw();
    document.body.replaceChildren();
    const known = await show('exercises/known');
    named(known.root, 'Open to me now').click();
    await settled(known.root);
    expect(cards(known.root)).to.include('Wall plank');
    expect(cards(known.root)).not.to.include('Side plank, knees bent');
  });
});
