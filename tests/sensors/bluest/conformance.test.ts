import { bluest } from '../../../sensors/bluest/bluest.ts';
import { createBlueSt } from '../../e2e/peripherals/bluest.ts';
import { conforms } from '../conforms.ts';

conforms(bluest, createBlueSt);
