import { espruino } from '../../../sensors/espruino/espruino.ts';
import { createEspruino } from '../../e2e/peripherals/espruino.ts';
import { conforms } from '../conforms.ts';

// Its start has a hundred steps, and each is tried: the link comes up at once.
conforms(espruino, (options) => createEspruino({ connectDelayMs: 1, ...options }));
