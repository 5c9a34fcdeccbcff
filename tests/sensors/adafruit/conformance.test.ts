import { adafruit } from '../../../sensors/adafruit/adafruit.ts';
import { createAdafruit } from '../../e2e/peripherals/adafruit.ts';
import { conforms } from '../conforms.ts';

conforms(adafruit, createAdafruit);
conforms({ ...adafruit, measures: 'force' }, (options) => createAdafruit({ gyroscope: false, ...options }));
