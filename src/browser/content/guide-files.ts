import causes from '../../../content/guide/causes.json';
import framing from '../../../content/guide/framing.json';
import outline from '../../../content/guide/outline.json';
import principles from '../../../content/guide/principles.json';
import questions from '../../../content/guide/questions.json';
import { type Guide, type RawGuide, readGuide } from '../../core/guide/guide.ts';

const cards: Record<string, unknown> = import.meta.glob('/content/evidence/*.json', {
  eager: true,
  import: 'default',
});

/** All that there is to read: a file of its own in the build, since most visits do without it. */
const files: RawGuide = {
  framing,
  causes,
  principles,
  questions,
  outline,
  evidence: Object.values(cards),
};

export const wholeGuide = (): Guide => readGuide(files);
