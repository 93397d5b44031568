import { given } from '../ports/given';
import type { Ports } from '../ports/ports';
import { recuse } from './recuse';
import { reopenSheet } from './reopen-sheet';
import { saveSheet } from './save-sheet';
import { signAgain } from './sign-again';
import { submitSheets } from './submit-sheets';

/** What a judge does with sheets. */
export const createSheets = (ports: Ports) => ({
  saveSheet: given(ports, saveSheet),
  submitSheets: given(ports, submitSheets),
  signAgain: given(ports, signAgain),
  recuse: given(ports, recuse),
  reopenSheet: given(ports, reopenSheet),
});
