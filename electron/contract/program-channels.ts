import { z } from 'zod';
import type { ChannelOf } from './channels';
import { nothing, type Shapes } from './shapes';

const language = z.enum(['id', 'en']);
/** Of what the shell itself says: menu and messages. */
export type ShellLanguage = z.infer<typeof language>;

/** The program and its window. */
export const programChannels = {
  'app.info': {
    request: nothing,
    response: z.strictObject({ name: z.string(), version: z.string(), platform: z.string() }),
  },
  'menu.set-language': { request: z.strictObject({ language }), response: nothing },
  /** The screens' answer to `window-closing`: everything typed is saved. */
  'window.ready-to-close': { request: nothing, response: nothing },
} as const satisfies Shapes<ChannelOf<'app' | 'menu' | 'window'>>;
