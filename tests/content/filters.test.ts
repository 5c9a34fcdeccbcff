import { describe, expect, it } from 'vitest';
import { readExercises } from '../../src/cli/content.ts';

const exercises = readExercises();
const find = (id: string) => exercises.find((exercise) => exercise.id === id);

/** The table of M-1; `+` stands for "and above on its ladder". */
const REMOVED: Readonly<Record<string, string>> = {
  osteoporosis: `curl_head+ chop_halfkneel+ knee_to_chest childs_pose hamstring_seated seated_rotation open_book
    foam_thoracic foam_glute foam_quad_hf foam_lat catcow_hold bird_square yoga_gentle plank_full+ side_full+
    db_deadlift_floor sls_30+ slrdl+ sl_box+ deadbug_load`,
  'bending-back': `thoracic_ext_chair foam_thoracic hipflexor_reach hip_thrust plank_longlever+ pallof_step
    chop_halfkneel+ yoga_gentle`,
  'bending-forward': `knee_to_chest childs_pose curl_head+ hamstring_seated hamstring_strap bird_square
    db_deadlift_floor`,
  wrist: 'catcow_flow+ bird_arm+ side_straightarm foam_glute',
  'shoulder-elbow': `plank_knee+ side_knee+ bird_arm bird_dog+ wall_angel doorway_chest pallof_step deadbug_load
    chop_halfkneel+ foam_lat hipflexor_reach childs_pose band_row`,
  knee: `sl_box_sup+ split_squat_sup goblet_squat pallof_halfkneel chop_halfkneel hipflexor_halfkneel+ childs_pose
    hip_9090`,
  kneeling: 'catcow_flow+ bird_arm+ plank_knee side_knee side_knee_reps',
  neck: 'curl_head+ thoracic_ext_chair foam_thoracic',
  falls: 'sls_30+ slrdl+ sl_box+ walk_long yoga_gentle',
  hernia: 'curl_head+ plank_full+ deadbug_leg+ side_full+',
  'hip-replacement': 'figure4_seated+ knee_to_chest hip_9090 hipflexor_halfkneel+',
  'blood-pressure': 'plank_full+',
  anticoagulants: 'foam_thoracic foam_glute foam_quad_hf foam_lat',
};

/** What the avoid lines of the chains close beyond M-1 (EXERCISES section G). */
const AVOIDED: Readonly<Record<string, string>> = {
  osteoporosis: 'side_knee+',
  'bending-forward': 'chop_halfkneel+',
  hernia: 'chop_halfkneel+',
  falls: 'sls_sup+',
  neck: 'chin_tuck_supine+',
  pregnancy:
    'bridge_mini+ plank_knee+ side_knee+ bird_arm+ curl_head+ foam_thoracic foam_glute foam_quad_hf foam_lat',
};

/** The ids of a row of the table. */
const idsOf = (row: string): string[] =>
  row.split(/\s+/).flatMap((word) => {
    const first = find(word.replace('+', ''));
    if (!first) throw new Error(`no exercise ${word}`);
    const above = exercises.filter(({ chain, level }) => chain === first.chain && level > first.level);
    return word.endsWith('+') ? [first.id, ...above.map(({ id }) => id)] : [first.id];
  });

/** How an item is done under a flag that leaves it open (M-1). */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  osteoporosis: [
    ...['hinge_wall', 'good_morning_bw', 'db_deadlift', 'rdl_kickstand', 'slrdl_support'],
    ...['catcow_flow', 'catcow_seated', 'side_wall', 'plank_wall', 'bridge_hold', 'bird_leg', 'bird_dog'],
  ],
  'bending-back': [
    'catcow_flow',
    'bridge',
    'bridge_single',
    'bird_counter',
    'bird_leg',
    'bird_dog',
    'bird_dog_10',
  ],
  'shoulder-elbow': ['plank_wall', 'side_wall'],
  'bending-forward': ['hinge_wall', 'good_morning_bw', 'db_deadlift', 'rdl_kickstand', 'slrdl', 'slrdl_db'],
  falls: ['feet_together', 'semi_tandem', 'tandem', 'slrdl_support', 'split_squat_sup'],
  knee: ['sts_hands', 'sts', 'box_squat', 'catcow_flow', 'plank_knee', 'side_knee', 'bird_dog'],
  'hip-replacement': ['sts_hands', 'sts', 'box_squat'],
  neck: ['brace', 'heel_slide', 'deadbug', 'bridge', 'figure4', 'hamstring_strap', 'rest_9090', 'breath_46'],
};

describe('what a flag does (M-1)', () => {
  it.each([...Object.entries(REMOVED), ...Object.entries(AVOIDED)])(
    '"%s" removes what it must',
    (flag, row) => {
      expect(idsOf(row).filter((id) => !find(id)?.flags.includes(flag))).toEqual([]);
    },
  );

  it.each(Object.entries(CHANGED))('"%s" changes how the others are done', (flag, ids) => {
    const changed = (id: string) => find(id)?.changes?.some((change) => change.flag === flag);
    expect(ids.filter((id) => !changed(id))).toEqual([]);
  });

  it('never both removes an item and changes it', () => {
    for (const { id, flags, changes = [] } of exercises)
      expect(
        changes.filter(({ flag }) => flags.includes(flag)),
        id,
      ).toEqual([]);
  });

  it('removes all that is loaded while blood pressure is high or unknown', () => {
    const loaded = exercises.filter(({ load }) => load !== undefined);
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter(({ flags }) => !flags.includes('blood-pressure'))).toEqual([]);
  });

  it('bounds stretches and balance at 10 s while blood pressure is high or unknown', () => {
    const holds = exercises.filter(
      ({ unit, chain }) => unit === 'seconds' && /^(STRETCH|STANCE)/.test(chain),
    );
    expect(holds.length).toBeGreaterThan(12);
    for (const { id, changes = [] } of holds)
      expect(changes.find(({ flag }) => flag === 'blood-pressure')?.amountMax, id).toBe(10);
  });

  it('leaves somebody with any one flag a walk, slow breathing and a way to rest', () => {
    for (const flag of Object.keys(REMOVED))
      for (const id of ['walk_easy', 'breath_46', 'rest_sidelying'])
        expect(find(id)?.flags, `${id} under ${flag}`).not.toContain(flag);
  });
});
