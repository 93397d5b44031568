import { z } from 'zod';
import { displayTextLimit } from './crossing-limits';

/** Control characters, and marks that turn the direction of text around. */
const DECEIVING = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const text = z
  .string()
  .max(displayTextLimit)
  .refine((value) => !DECEIVING.test(value));
const day = z.union([z.literal(''), z.string().regex(/^\d{4}-\d\d-\d\d$/)]);

const LOOK = {
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
};

/**
 * All that is ever said to the display, which knows nothing else. Each page it can show is one member here; a message
 * of another shape is refused at both ends, and what was shown stays.
 */
export const displayMessage = z.discriminatedUnion('type', [
  /** Nothing at all: no word, no clock. */
  z.strictObject({ type: z.literal('black'), ...LOOK }),
  /** What the competition is called, where and when, and what time it is. */
  z.strictObject({
    type: z.literal('competition'),
    ...LOOK,
    name: text,
    organiser: text,
    venue: text,
    startsOn: day,
    endsOn: day,
    nature: z.enum(['event', 'rehearsal', 'sample']),
  }),
]);

export type DisplayMessage = z.infer<typeof displayMessage>;
