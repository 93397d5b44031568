import type { z } from 'zod';
import type { Channel, ChannelOf } from '../contract/channels';
import type { contract } from '../contract/contract';

/** One plain function a channel, already past both checks. */
export type Handlers = {
  readonly [C in Channel]: (
    request: z.output<(typeof contract)[C]['request']>,
  ) => Promise<z.input<(typeof contract)[C]['response']>>;
};

/** Those of one subject: what stands before the dot. */
export type HandlersOf<Subject extends string> = Pick<Handlers, ChannelOf<Subject>>;
