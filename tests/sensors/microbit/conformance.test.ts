import { microbit } from '../../../sensors/microbit/microbit.ts';
import { createMicrobit } from '../../e2e/peripherals/microbit.ts';
import { conforms } from '../conforms.ts';

conforms(microbit, createMicrobit);
