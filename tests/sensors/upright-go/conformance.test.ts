import { uprightGo } from '../../../sensors/upright-go/upright-go.ts';
import { createUprightGo } from '../../e2e/peripherals/upright-go.ts';
import { conforms } from '../conforms.ts';

conforms(uprightGo, createUprightGo);
