import { describe } from 'vitest';
import { metawear } from '../../../sensors/metawear/metawear.ts';
import { createMetaWear } from '../../e2e/peripherals/metawear.ts';
import { conforms } from '../conforms.ts';

/** Sensor fusion and packed accelerations go on from an earlier owner, and the light is on. */
const LEFT_BEHIND = [
  ...['190701', '190101', '031c01', '030401', '03020100', '030101'],
  ...['020301021f1f0000f4010000e8030000ff', '020101'],
];

describe('a MetaMotion with a BMI160 that its last owner left running', () => {
  conforms(metawear, (options) => createMetaWear({ ...options, chip: 'BMI160', leftBehind: LEFT_BEHIND }));
});

describe('a MetaMotion with a BMI270', () => {
  conforms(metawear, (options) => createMetaWear({ ...options, chip: 'BMI270' }));
});
