import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { createPlumblineClip } from '../../e2e/peripherals/plumbline-clip.ts';
import { conforms } from '../conforms.ts';

conforms(plumblineClip, createPlumblineClip);
