import { z } from 'zod';
import type { ChannelOf } from './channels';
import { displayMessage } from './display-message';
import { nothing, type Shapes } from './shapes';

const screenId = z.string().min(1).max(64);

const displayScreen = z.strictObject({
  id: screenId,
  /** As the system calls it; may be empty. */
  name: z.string().max(200),
  width: z.int().min(0).max(100_000),
  height: z.int().min(0).max(100_000),
  /** `operator`: most of the main window is on it. */
  use: z.enum(['operator', 'free']),
});

/** A screen of this laptop, a projector among them. */
export type DisplayScreen = Readonly<z.infer<typeof displayScreen>>;

/** The second window, which is told what to show and can ask for nothing. */
export const displayChannels = {
  'display.look': {
    request: nothing,
    response: z.strictObject({
      state: z.enum(['open', 'closed']),
      screens: z.array(displayScreen).max(32),
    }),
  },
  /** On the screen named, or on the first one that isn't the operator's. */
  'display.open': {
    request: z.strictObject({ screen: screenId.optional(), message: displayMessage }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.enum(['opened', 'focused']) }),
      z.strictObject({ type: z.literal('screen-gone') }),
    ]),
  },
  'display.show': {
    request: z.strictObject({ message: displayMessage }),
    response: z.strictObject({ type: z.enum(['shown', 'closed']) }),
  },
  'display.close': { request: nothing, response: nothing },
} as const satisfies Shapes<ChannelOf<'display'>>;
