import { z } from 'zod';
import type { Envelope } from '../../domain/revision';
import { ENVELOPE, personName } from './act-fields';

/** What is seen beside an act, by the name the icon has in the house. */
export type ActIcon =
  | 'ban'
  | 'log-out'
  | 'eye'
  | 'shield-off'
  | 'id-card'
  | 'key-round'
  | 'lock'
  | 'book-open';

/** Among what happenings the trail tells it. */
type ActGroup = 'decisions' | 'competition';

/** What every act says: its kind, and which person decided it, as typed at the laptop. */
interface ActHead<Name extends string> {
  readonly act: Name;
  readonly by?: string;
}

/**
 * One kind of act: all that it means, in one place. Its words stand under its name in `strings/`.
 * @typeParam Body what it says besides the envelope
 */
export interface ActKind<Name extends string, Body extends object> {
  readonly name: Name;
  readonly schema: z.ZodType<Envelope & ActHead<Name> & Body>;
  /** What it is about: of acts with one subject, those that nothing replaces are its heads. */
  readonly toSubject: (act: Body) => string;
  /** Heads that say the same agree; any others are in dispute. */
  readonly toVerdict: (act: Body) => string;
  readonly group: ActGroup;
  readonly icon: ActIcon;
}

/** @param body the schema of each member besides the envelope's */
export const defineAct = <Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  body: Shape,
  rest: Omit<ActKind<Name, z.output<z.ZodObject<Shape>>>, 'name' | 'schema'>,
): ActKind<Name, z.output<z.ZodObject<Shape>>> => ({
  name,
  // The compiler can't add up members of a shape it doesn't know.
  schema: z
    .strictObject({ ...ENVELOPE, act: z.literal(name), by: personName.optional(), ...body })
    .refine((act) => isLinked(act as unknown as Envelope), 'prev') as unknown as ActKind<
    Name,
    z.output<z.ZodObject<Shape>>
  >['schema'],
  ...rest,
});

/** The first thing a laptop writes follows nothing. */
const isLinked = ({ seq, prev }: Envelope): boolean => (seq === 1) === (prev === null);
