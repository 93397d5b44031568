import { createHash } from 'node:crypto';
import type { Sha256 } from '../../renderer/domain/ids';

/** SHA-256 by Node, so that tests of the core don't lean on the adapter the product uses. */
export const hashText = (text: string): Sha256 =>
  createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
