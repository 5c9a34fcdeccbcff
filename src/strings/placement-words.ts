import type { Placement } from '../core/posture/posture.ts';

/** Names and pros of the places a sensor is clipped to (DECISIONS 4, 9; AMENDMENTS M-40). */
export const PLACEMENT_WORDS: Readonly<Record<Placement, { readonly name: string; readonly hint: string }>> =
  {
    'upper-back': { name: 'Upper back', hint: 'Just below the neck. Best for the desk.' },
    sternum: { name: 'Breastbone', hint: 'For training, and fine for the desk too.' },
    neck: { name: 'Base of the neck', hint: 'On the bump where neck and back meet.' },
    pelvis: { name: 'Front waistband', hint: 'Sees bridges well. It cannot see a slouch.' },
  };
