import type { z } from 'zod';
import { backupChannels } from './backup-channels';
import type { Channel } from './channels';
import { displayChannels } from './display-channels';
import { fileChannels } from './file-channels';
import { keyChannels } from './key-channels';
import { programChannels } from './program-channels';
import type { Shapes } from './shapes';
import { vaultChannels } from './vault-channels';

/**
 * The one contract between the shell and the screens. A request or an answer that doesn't fit its
 * schema never gets through.
 */
export const contract = {
  ...programChannels,
  ...displayChannels,
  ...fileChannels,
  ...vaultChannels,
  ...keyChannels,
  ...backupChannels,
} as const satisfies Shapes<Channel>;

export type RequestOf<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<(typeof contract)[C]['response']>;
