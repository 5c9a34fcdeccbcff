import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PainScale } from '../../../src/views/elements/pain-scale.ts';

describe('pain-scale', () => {
  let scale: PainScale;
  let chosen: number[];

  beforeEach(async () => {
    chosen = [];
    scale = new PainScale();
    scale.question = 'How strong is the pain now?';
    scale.addEventListener('scale-chosen', (event) => chosen.push(event.detail));
    document.body.append(scale);
    await scale.updateComplete;
  });

  afterEach(() => scale.remove());

  const radios = () => [...scale.renderRoot.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

  it('offers eleven answers, 0 to 10, in a group named by its question', () => {
    const group = scale.renderRoot.querySelector('[role="radiogroup"]');
    const question = scale.renderRoot.querySelector(`#${group?.getAttribute('aria-labelledby')}`);
    expect(question?.textContent).to.equal('How strong is the pain now?');
    expect(radios().map((radio) => radio.getAttribute('aria-label'))).to.deep.equal(
      Array.from({ length: 11 }, (_, value) => String(value)),
    );
  });

  it('chooses nothing by itself', () => {
    expect(scale.value).to.equal(null);
    expect(radios().some(({ checked }) => checked)).to.equal(false);
  });

  it('is walked with the arrow keys, and tells each answer', async () => {
    radios()[3]?.click();
    await scale.updateComplete;
    radios()[3]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(chosen).to.deep.equal([3, 4, 5, 4]);
    expect(scale.value).to.equal(4);
  });

  it('tells where the arrows rest alone, or where they are left, when an answer is logged at once', async () => {
    scale.logged = true;
    radios()[0]?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(chosen).to.deep.equal([]);
    await new Promise((resolve) => scale.addEventListener('scale-chosen', resolve, { once: true }));
    expect(chosen).to.deep.equal([1]);
    await sendKeys({ press: 'ArrowRight' });
    radios()[2]?.blur();
    expect(chosen).to.deep.equal([1, 2]);
    radios()[7]?.click();
    expect(chosen).to.deep.equal([1, 2, 7]);
    radios()[7]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    scale.remove();
    expect(chosen).to.deep.equal([1, 2, 7, 8]);
  });

  it('takes one stop of the Tab key', async () => {
    const after = document.createElement('button');
    scale.after(after);
    radios()[0]?.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
    after.remove();
  });

  it('has targets of at least 44 px in height', () => {
    for (const label of scale.renderRoot.querySelectorAll('label'))
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
  });
});
