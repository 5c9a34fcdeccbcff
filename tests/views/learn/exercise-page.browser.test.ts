import { expect } from 'chai';
import { doseWords } from '../../../src/core/exercise/dose-words.ts';
import type { ExercisePage } from '../../../src/views/learn/exercise-page.ts';
import { EXERCISE_IDS, loadExercises } from '../gallery/content.ts';
import { allElements, allText, find, named, settled, show } from '../show.ts';

describe('the page of an exercise', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the figure, steps, cues, dose and who should leave it out, for each of the 110', async () => {
    const { root } = await show('exercise/swim');
    const page = find<ExercisePage>(root, 'exercise-page');
    const exercises = await loadExercises();
    expect(exercises).to.have.length(110);
    for (const exercise of exercises) {
      page.exercise = exercise.id;
      await settled(page);
      const words = allText(page);
      expect(find(page, 'exercise-figure svg, svg[role="img"]').getAttribute('aria-label')).to.match(/\w{4}/);
      for (const line of [
        exercise.name,
        ...exercise.steps,
        ...exercise.cues,
        ...exercise.faults,
        ...exercise.avoid,
      ])
        expect(words, exercise.id).to.contain(line.replace(/\s+/g, ' '));
      const [first] = exercise.rungs;
      expect(first && doseWords(exercise, first), exercise.id).to.equal(find(page, '.dose').textContent);
      expect(words, exercise.id).not.to.match(/undefined|NaN|\[object/);
    }
  }).timeout(30_000);

  it('says how it stands for the person, and why', async () => {
    const { root } = await show('exercise/side_knee');
    expect(allText(root)).to.contain('Left out for you');
    expect(allText(root)).to.contain('It does not fit what you answered: kneeling is not comfortable.');
    expect(named(root, 'Go to the safety questions').getAttribute('href')).to.equal('#/screening');
  });

  it('names what comes first, and leads there', async () => {
    const { root } = await show('exercise/db_deadlift');
    expect(allText(root)).to.contain('It opens once these were done');
    expect(
      named(find(find(root, 'need-list'), 'li'), 'Hinge, hands on thighs').getAttribute('href'),
    ).to.equal('#/exercise/good_morning_bw');
  });

  it('leads to its neighbours on the ladder, and has none beyond the ends', async () => {
    const { root } = await show('exercise/plank_knee');
    expect(named(root, 'Counter plank').getAttribute('href')).to.equal('#/exercise/plank_counter');
    expect(named(root, 'Bench plank').getAttribute('href')).to.equal('#/exercise/plank_bench');
    find<ExercisePage>(root, 'exercise-page').exercise = 'plank_reach';
    await settled(root);
    expect(allText(root)).to.contain('this is the top step');
  });

  it('says what the sensor sees and what not, and that it stays out of the water', async () => {
    const { root } = await show('exercise/plank_knee');
    expect(allText(root)).to.contain('Worn on the breastbone');
    expect(allText(root)).to.contain('It never sees your head');
    find<ExercisePage>(root, 'exercise-page').exercise = 'swim';
    await settled(root);
    expect(allText(root)).to.contain('leave it off');
  });

  it('shows start and end side by side to those who want less motion', async () => {
    const { root } = await show('exercise/plank_knee');
    const picture = find(root, 'exercise-picture');
    Object.assign(picture, { still: true });
    await settled(root);
    const frames = allElements(picture)
      .filter((element) => element.matches('exercise-figure'))
      .map((element) => element.getAttribute('frame'));
    expect(frames).to.deep.equal(['start', 'peak']);
    expect(allText(picture)).not.to.contain('Moving');
  });

  it('draws the other side in the mirror, and says which', async () => {
    const { root } = await show('exercise/side_knee');
    named(root, 'Left').click();
    await settled(root);
    expect(find(root, 'exercise-figure').hasAttribute('mirror')).to.equal(true);
    expect(named(root, 'Left').getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows what left and right did, as information', async () => {
    const { root } = await show('exercise/side_wall');
    const words = allText(find(root, 'side-view'));
    expect(words).to.match(/20 s \| 18 s .*20 s \| 16 s .*20 s \| 14 s/);
    expect(words).to.contain('Small differences are usual');
    document.body.replaceChildren();
    expect(find((await show('exercise/side_knee')).root, 'side-view').hasAttribute('hidden')).to.equal(true);
  });

  it('says so where the address names no exercise', async () => {
    const { root } = await show('exercise/swim');
    find<ExercisePage>(root, 'exercise-page').exercise = 'moonwalk';
    await settled(root);
    expect(allText(root)).to.contain('No such exercise');
  });

  it('has a drawing for each exercise, and an exercise for each drawing', async () => {
    expect((await loadExercises()).map(({ figure }) => figure)).to.deep.equal(EXERCISE_IDS);
  });
});
