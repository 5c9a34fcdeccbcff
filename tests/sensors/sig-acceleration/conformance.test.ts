import { sigAcceleration } from '../../../sensors/sig-acceleration/sig-acceleration.ts';
import { createSigAcceleration } from '../../e2e/peripherals/sig-acceleration.ts';
import { conforms } from '../conforms.ts';

conforms(sigAcceleration, createSigAcceleration);
conforms(sigAcceleration, (options) => createSigAcceleration({ coarse: true, ...options }));
