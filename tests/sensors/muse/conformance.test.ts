import { muse } from '../../../sensors/muse/muse.ts';
import { createMuse } from '../../e2e/peripherals/muse.ts';
import { conforms } from '../conforms.ts';

conforms(muse, createMuse);
conforms(muse, (options) => createMuse({ athena: true, ...options }));
