import { thingy52 } from '../../../sensors/thingy52/thingy52.ts';
import { createThingy52 } from '../../e2e/peripherals/thingy52.ts';
import { conforms } from '../conforms.ts';

conforms(thingy52, createThingy52);
