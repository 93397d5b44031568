import { type DisplayMessage, displayMessage } from '../../electron/contract/display-message';

/** What may be shown, or nothing: a message that isn't exactly one of those known is not looked into. */
export function readMessage(value: unknown): DisplayMessage | undefined {
  const read = displayMessage.safeParse(value);
  return read.success ? read.data : undefined;
}
