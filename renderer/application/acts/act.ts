import type { z } from 'zod';
import type { Envelope, Stored, StoredRevision } from '../../domain/revision';
import type { ActKind } from './act-kind';
import { amendment } from './kinds/amendment';
import { cardReplacement } from './kinds/card-replacement';
import { disputeSeen } from './kinds/dispute-seen';
import { excusal } from './kinds/excusal';
import { keyTaken } from './kinds/key-taken';
import { laptopStruckOut } from './kinds/laptop-struck-out';
import { roundClosing } from './kinds/round-closing';
import { strike } from './kinds/strike';
import { withdrawal } from './kinds/withdrawal';

/** Every kind of act; adding one is its file, a line here, and its words. */
const KINDS = {
  excusal,
  withdrawal,
  'dispute-seen': disputeSeen,
  strike,
  'card-replacement': cardReplacement,
  'round-closing': roundClosing,
  amendment,
  'key-taken': keyTaken,
  'laptop-struck-out': laptopStruckOut,
} as const;

export type ActName = keyof typeof KINDS;

/** What the secretariat decided or saw happen: signed, named by its text, merged like any other revision. */
export type ActOf<Name extends ActName> = z.output<(typeof KINDS)[Name]['schema']>;
export type Act = { [Name in ActName]: ActOf<Name> }[ActName];
export type StoredAct = Stored<Act>;

/** All that is ever signed and merges. */
export type Written = StoredRevision | StoredAct;

/** An act as a use case says it, without its envelope. */
export type ActBody = Act extends infer One
  ? One extends Act
    ? Omit<One, keyof Envelope | 'by'>
    : never
  : never;

/** Each kind takes acts of its own alone. */
export const kindOf = ({ act }: Pick<Act, 'act'>): Omit<ActKind<ActName, never>, 'schema'> => KINDS[act];

export const isActName = (name: unknown): name is ActName =>
  typeof name === 'string' && Object.hasOwn(KINDS, name);

/** Of a kind of this program. */
export const isAct = (stored: Stored): stored is StoredAct =>
  'act' in stored.revision && isActName(stored.revision.act);

/** Those that are about score sheets: marks, and decisions about them. */
export const sheetsIn = (all: readonly Stored[]): readonly StoredRevision[] => all.filter(isSheet);

const isSheet = (stored: Stored): stored is StoredRevision => !('act' in stored.revision);

/** One string per kind and subject, for maps. */
export const subjectOf = (act: Act): string => `${act.act} ${kindOf(act).toSubject(act as never)}`;

export const verdictOf = (act: Act): string => kindOf(act).toVerdict(act as never);

/** In the envelope of nobody's first act, to see whether a reader would take it. */
const NOBODY = {
  ...{ v: 1, seq: 1, prev: null, lamport: 1, supersedes: [], wall: '2026-01-01T00:00:00Z' },
  device: `${'A'.repeat(43)}=`,
};

export const canBeSaid = (body: ActBody): boolean => readAct({ ...body, ...NOBODY }) !== undefined;

/** Undefined for what is no act of this program. */
export function readAct(value: unknown): Act | undefined {
  if (typeof value !== 'object' || value === null || !('act' in value) || !isActName(value.act))
    return undefined;
  return KINDS[value.act].schema.safeParse(value).data;
}
