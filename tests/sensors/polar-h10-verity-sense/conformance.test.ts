import { polar } from '../../../sensors/polar-h10-verity-sense/polar-h10-verity-sense.ts';
import { createPolar } from '../../e2e/peripherals/polar-h10-verity-sense.ts';
import { conforms } from '../conforms.ts';

conforms(polar, createPolar);
