import { openEarable } from '../../../sensors/openearable/openearable.ts';
import { createOpenEarable } from '../../e2e/peripherals/openearable.ts';
import { conforms } from '../conforms.ts';

conforms(openEarable, createOpenEarable);
// The second version has no sounds of its own.
conforms({ ...openEarable, nudges: ['light'] }, (options) => createOpenEarable({ version: 2, ...options }));
