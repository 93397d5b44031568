import { displayTextLimit } from '../../electron/contract/crossing-limits';
import type { DisplayMessage } from '../../electron/contract/display-message';
import { cleanName } from '../domain/clean-name';

/** As much of each text as the display takes. */
export const cutTexts = (message: DisplayMessage): DisplayMessage =>
  message.type === 'black'
    ? message
    : {
        ...message,
        name: cut(message.name),
        organiser: cut(message.organiser),
        venue: cut(message.venue),
      };

/** Also of what came back from elsewhere and was never cleaned here. */
function cut(text: string): string {
  const clean = cleanName(text);
  if (clean.length <= displayTextLimit) return clean;
  // Between characters, not inside one.
  return `${clean.slice(0, displayTextLimit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
