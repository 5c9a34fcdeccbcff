import { esense } from '../../../sensors/esense/esense.ts';
import { createESense } from '../../e2e/peripherals/esense.ts';
import { conforms } from '../conforms.ts';

conforms(esense, createESense);
// Whatever ranges an earlier owner has set are read and kept.
conforms(esense, (options) => createESense({ rotationRange: 3, forceRange: 2, ...options }));
