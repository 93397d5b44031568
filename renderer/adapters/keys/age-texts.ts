import type { Recipient, SealIdentity } from '../../domain/ids';
import { isWeakX25519 } from './weak-keys';
import { isChecked, toKeyBytes } from './x25519';

/** Whether something can be sealed for it alone: an X25519 key that isn't weak, its check characters right. */
export const isRecipient = (text: string): text is Recipient =>
  /^age1[02-9ac-hj-np-z]{58}$/.test(text) && isChecked(text) && !isWeakX25519(toKeyBytes(text as Recipient));

/** Whether it opens anything: `AGE-SECRET-KEY-1…`, its check characters right. */
export const isSealIdentity = (text: string): text is SealIdentity =>
  /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(text) && isChecked(text);
