import { describe, expect, it } from 'vitest';
import { readExercises } from '../../src/cli/content.ts';

const exercises = readExercises();
const find = (id: string) => exercises.find((exercise) => exercise.id === id);

/** What each flag removes of these ladders (M-1). */
const REMOVED: Readonly<Record<string, readonly string[]>> = {
  osteoporosis: [
    ...['knee_to_chest', 'childs_pose', 'hamstring_seated', 'seated_rotation', 'open_book', 'yoga_gentle'],
    ...['foam_thoracic', 'foam_glute', 'foam_quad_hf', 'foam_lat', 'db_deadlift_floor'],
    ...['sls_30', 'sls_reach', 'slrdl', 'slrdl_db', 'sl_box', 'sl_partial', 'sl_full'],
  ],
  'bending-back': ['thoracic_ext_chair', 'foam_thoracic', 'hipflexor_reach', 'yoga_gentle'],
  'bending-forward': [
    ...['knee_to_chest', 'childs_pose', 'hamstring_seated', 'hamstring_strap', 'db_deadlift_floor'],
  ],
  wrist: ['foam_glute'],
  'shoulder-elbow': ['wall_angel', 'doorway_chest', 'foam_lat', 'hipflexor_reach', 'childs_pose', 'band_row'],
  knee: [
    ...['sl_box_sup', 'sl_box', 'sl_partial', 'sl_full', 'split_squat_sup', 'goblet_squat'],
    ...['hipflexor_halfkneel', 'hipflexor_reach', 'childs_pose', 'hip_9090'],
  ],
  neck: ['thoracic_ext_chair', 'foam_thoracic'],
  falls: [
    // The avoid line of STANCE: levels 0 to 2 only.
    ...['sls_sup', 'sls_30', 'sls_reach', 'slrdl', 'slrdl_db', 'sl_box', 'sl_partial', 'sl_full'],
    ...['walk_long', 'yoga_gentle'],
  ],
  'hip-replacement': [
    ...['figure4', 'figure4_seated', 'knee_to_chest', 'hip_9090', 'hipflexor_halfkneel', 'hipflexor_reach'],
  ],
  'blood-pressure': [
    'db_deadlift',
    'db_deadlift_floor',
    'rdl_kickstand',
    'slrdl_db',
    'goblet_squat',
    'band_row',
  ],
  anticoagulants: ['foam_thoracic', 'foam_glute', 'foam_quad_hf', 'foam_lat'],
};

/** How an item is done under a flag that leaves it open (M-1). */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  osteoporosis: ['hinge_wall', 'good_morning_bw', 'db_deadlift', 'rdl_kickstand', 'slrdl_support'],
  'bending-forward': ['hinge_wall', 'good_morning_bw', 'db_deadlift', 'rdl_kickstand', 'slrdl', 'slrdl_db'],
  falls: ['feet_together', 'semi_tandem', 'tandem', 'slrdl_support', 'split_squat_sup'],
  knee: ['sts_hands', 'sts', 'box_squat'],
  'hip-replacement': ['sts_hands', 'sts', 'box_squat'],
  neck: ['figure4', 'hamstring_strap', 'rest_9090', 'breath_46'],
};

describe('what a flag does to hinge, squat, stance, stretch, posture, roller, walk and rest (M-1)', () => {
  it.each(Object.entries(REMOVED))('"%s" removes what it must', (flag, ids) => {
    expect(ids.filter((id) => !find(id)?.flags.includes(flag))).toEqual([]);
  });

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
