import { describe, expect, it } from 'vitest';
import { wholeLibrary } from '../signals/library.ts';
import { climbed } from './climb.ts';

/** The top of each of these ladders for somebody with no flag, who gets down to the floor. */
const TOPS: Readonly<Record<string, string>> = {
  HINGE: 'slrdl_db',
  SQUAT: 'sl_full',
  STANCE: 'sls_reach',
  'STRETCH/buttock': 'figure4',
  'STRETCH/chest': 'doorway_chest',
  'STRETCH/hamstring': 'hamstring_strap',
  'STRETCH/hip-flexor': 'hipflexor_reach',
  'STRETCH/knee-to-chest': 'knee_to_chest',
  'STRETCH/prayer': 'childs_pose',
  'STRETCH/rotation': 'open_book',
  'STRETCH/upper-back': 'thoracic_ext_chair',
  'POSTURE/chin': 'chin_tuck',
  'POSTURE/hip': 'hip_9090',
  'POSTURE/reset': 'reset_10',
  'POSTURE/shoulder-blade': 'band_row',
  'FOAM/glute': 'foam_glute',
  'FOAM/side': 'foam_lat',
  'FOAM/thigh': 'foam_quad_hf',
  'FOAM/upper-back': 'foam_thoracic',
  'AEROBIC/bike': 'bike',
  'AEROBIC/swim': 'swim',
  'AEROBIC/walk': 'walk_long',
  'AEROBIC/yoga': 'yoga_gentle',
  'RELAX/breath': 'breath_46',
  'RELAX/rest-back': 'rest_9090',
  'RELAX/rest-side': 'rest_sidelying',
};

/** Where a flag ends a ladder earlier, or closes it: null (R-1, M-1). A hold bounded at 10 s never meets a longer mastery. */
const ENDS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  osteoporosis: {
    HINGE: 'slrdl_support',
    SQUAT: 'sl_box_sup',
    STANCE: 'sls_sup',
    'STRETCH/knee-to-chest': null,
    'STRETCH/prayer': 'counter_pray',
    'STRETCH/rotation': null,
    'FOAM/glute': null,
    'FOAM/side': null,
    'FOAM/thigh': null,
    'FOAM/upper-back': null,
    'AEROBIC/yoga': null,
  },
  'bending-back': {
    'STRETCH/hip-flexor': 'hipflexor_halfkneel',
    'STRETCH/upper-back': null,
    'FOAM/upper-back': null,
    'AEROBIC/yoga': null,
  },
  'bending-forward': {
    'STRETCH/hamstring': null,
    'STRETCH/knee-to-chest': null,
    'STRETCH/prayer': 'counter_pray',
  },
  wrist: { 'FOAM/glute': null },
  'shoulder-elbow': {
    'STRETCH/chest': null,
    'STRETCH/hip-flexor': 'hipflexor_halfkneel',
    'STRETCH/prayer': 'counter_pray',
    'POSTURE/shoulder-blade': 'scap_retract',
    'FOAM/side': null,
  },
  knee: {
    SQUAT: 'box_squat',
    'STRETCH/hip-flexor': 'hipflexor_stand',
    'STRETCH/prayer': 'counter_pray',
    'POSTURE/hip': null,
  },
  neck: { 'STRETCH/upper-back': null, 'POSTURE/chin': null, 'FOAM/upper-back': null },
  falls: {
    HINGE: 'slrdl_support',
    SQUAT: 'sl_box_sup',
    STANCE: 'sls_sup',
    'AEROBIC/walk': 'walk_brisk',
    'AEROBIC/yoga': null,
  },
  hernia: {},
  'hip-replacement': {
    SQUAT: 'sl_partial',
    'STRETCH/buttock': null,
    'STRETCH/hip-flexor': 'hipflexor_stand',
    'STRETCH/knee-to-chest': null,
    'STRETCH/prayer': 'counter_pray',
    'POSTURE/hip': null,
    'FOAM/glute': null,
  },
  'blood-pressure': {
    HINGE: 'good_morning_bw',
    SQUAT: 'split_squat_sup',
    STANCE: 'feet_together',
    'STRETCH/buttock': 'figure4_seated',
    'STRETCH/hamstring': 'hamstring_seated',
    'STRETCH/hip-flexor': 'hipflexor_stand',
    'STRETCH/prayer': 'counter_pray',
    'POSTURE/shoulder-blade': 'wall_angel',
  },
  anticoagulants: { 'FOAM/glute': null, 'FOAM/side': null, 'FOAM/thigh': null, 'FOAM/upper-back': null },
  pregnancy: {
    'STRETCH/buttock': 'figure4_seated',
    'STRETCH/hamstring': 'hamstring_seated',
    'STRETCH/knee-to-chest': null,
    'STRETCH/prayer': 'counter_pray',
    'FOAM/glute': null,
    'FOAM/side': null,
    'FOAM/thigh': null,
    'FOAM/upper-back': null,
    'AEROBIC/yoga': null,
    'RELAX/rest-back': null,
  },
};

/** What is left without the floor. */
const WITHOUT_FLOOR: Readonly<Record<string, string | null>> = {
  'STRETCH/buttock': 'figure4_seated',
  'STRETCH/hamstring': 'hamstring_seated',
  'STRETCH/hip-flexor': 'hipflexor_stand',
  'STRETCH/knee-to-chest': null,
  'STRETCH/prayer': 'counter_pray',
  'STRETCH/rotation': 'seated_rotation',
  'POSTURE/hip': null,
  'FOAM/glute': null,
  'FOAM/side': null,
  'FOAM/thigh': null,
  'FOAM/upper-back': null,
  'RELAX/rest-back': null,
};

const reached = (flags: readonly string[], floor = true) => {
  const spots = climbed(wholeLibrary, { flags, floor });
  return Object.fromEntries(Object.keys(TOPS).map((chain) => [chain, spots.get(chain)?.exercise.id ?? null]));
};

describe('the way up from hinge to rest', () => {
  it('leads from the lowest item to the top of every ladder by green sessions alone', () => {
    expect(reached([])).toEqual(TOPS);
  });

  it.each(Object.entries(ENDS))('with "%s" it leads as far as the flag leaves open', (flag, ends) => {
    expect(reached([flag])).toEqual({ ...TOPS, ...ends });
  });

  it('without the floor still leads to the top of hinge, squat and stance', () => {
    expect(reached([], false)).toEqual({ ...TOPS, ...WITHOUT_FLOOR });
  });
});
