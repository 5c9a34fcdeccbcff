import { arduino } from '../../../sensors/arduino/arduino.ts';
import { createArduino } from '../../e2e/peripherals/arduino.ts';
import { conforms } from '../conforms.ts';

conforms(arduino, createArduino);
