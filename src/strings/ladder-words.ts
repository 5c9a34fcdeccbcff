/** A ladder by name, and what its steps have in common. */
export interface LadderWords {
  readonly name: string;
  readonly trains: string;
}

/** By chain. A chain without words of its own is told by its id: tests see to it that there is none. */
export const LADDER_WORDS: Readonly<Record<string, LadderWords>> = {
  CATCOW: { name: 'Cat and cow', trains: 'Moves the whole back to and fro, and warms it up.' },
  BRIDGE: { name: 'Bridge', trains: 'Buttocks and the back of the body, from lying.' },
  PLANK: { name: 'Front plank', trains: 'The front of the trunk holds still while you lean on your arms.' },
  SIDE: { name: 'Side plank', trains: 'The flank and the side of the hip hold you up.' },
  BIRDDOG: { name: 'Bird dog', trains: 'The back stays quiet while an arm or a leg moves.' },
  BRACE: {
    name: 'Brace and dead bug',
    trains: 'Gentle tension all round the waist, then with legs that move.',
  },
  CURLUP: { name: 'Curl-up', trains: 'The front of the belly, with hardly any movement.' },
  ANTIROT: { name: 'Pallof press', trains: 'The trunk does not let a band turn it.' },
  'ANTIROT/carry': { name: 'Carry', trains: 'The trunk stays upright beside a weight.' },
  CHOP: { name: 'Turn and chop', trains: 'Turning from the hips and the upper back together.' },
  HINGE: { name: 'Hip hinge', trains: 'Bending from the hips with a long back, then with weights.' },
  SQUAT: { name: 'Stand up and squat', trains: 'Legs and hips, from a chair to one leg.' },
  STANCE: { name: 'Balance', trains: 'Standing on less and less, with a hand nearby.' },
  'STRETCH/buttock': { name: 'Buttock stretch', trains: 'Room at the back of the hip.' },
  'STRETCH/chest': { name: 'Chest stretch', trains: 'Room at the front of chest and shoulders.' },
  'STRETCH/hamstring': { name: 'Hamstring stretch', trains: 'Room at the back of the thigh.' },
  'STRETCH/hip-flexor': {
    name: 'Hip-flexor stretch',
    trains: 'Room at the front of the hip, for those who sit a lot.',
  },
  'STRETCH/knee-to-chest': { name: 'Knee to chest', trains: 'Rounds the lower back gently.' },
  'STRETCH/prayer': { name: 'Prayer stretch', trains: 'Room along the back, the flanks and below the arms.' },
  'STRETCH/rotation': { name: 'Gentle turns', trains: 'Turning of the upper back.' },
  'STRETCH/upper-back': { name: 'Upper back, backward', trains: 'Bending the upper back the other way.' },
  'POSTURE/chin': { name: 'Chin tuck', trains: 'The muscles that carry the head.' },
  'POSTURE/hip': { name: 'Hip turns', trains: 'Turning of the hips in their sockets.' },
  'POSTURE/reset': { name: 'Desk reset', trains: 'Ten seconds of another position, at the desk.' },
  'POSTURE/shoulder-blade': { name: 'Shoulder blades', trains: 'The muscles between the shoulder blades.' },
  'FOAM/glute': {
    name: 'Rolling, buttocks',
    trains: 'Slow rolling; you may move a little further for a while.',
  },
  'FOAM/side': { name: 'Rolling, flank', trains: 'Slow rolling below the armpit.' },
  'FOAM/thigh': { name: 'Rolling, thigh', trains: 'Slow rolling of the front of the thigh.' },
  'FOAM/upper-back': {
    name: 'Rolling, upper back',
    trains: 'Slow rolling between the shoulder blades, never lower.',
  },
  'AEROBIC/walk': { name: 'Walking', trains: 'Heart, legs and back, at your own pace.' },
  'AEROBIC/bike': { name: 'Cycling', trains: 'Heart and legs, with the weight on a saddle.' },
  'AEROBIC/swim': { name: 'Swimming', trains: 'Heart and the whole body, carried by water.' },
  'AEROBIC/yoga': { name: 'Yoga', trains: 'Slow movement, balance and breath.' },
  'RELAX/breath': { name: 'Slow breathing', trains: 'A pause for body and mind.' },
  'RELAX/rest-back': { name: 'Rest on the back', trains: 'A position in which the back has nothing to do.' },
  'RELAX/rest-side': {
    name: 'Rest on the side',
    trains: 'A position for the side, with a pillow between the knees.',
  },
};

export const ladderWords = (chain: string): LadderWords => LADDER_WORDS[chain] ?? { name: chain, trains: '' };
