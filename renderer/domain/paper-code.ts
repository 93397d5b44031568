import { groupCrockford, isCrockford, normaliseCrockford, toCrockford } from './crockford';
import type { HashText, Sha256 } from './ids';
import type { PaperContent } from './paper-content';
import type { Branded } from './quantities';

/** The code printed on a paper, which stands for its content: sixteen characters, without the hyphens. */
export type PaperCode = Branded<string, 'PaperCode'>;

/** What papers carried before: ten characters, of their numbers alone. */
export type OldPaperCode = Branded<string, 'OldPaperCode'>;

export type PrintedCode = PaperCode | OldPaperCode;

/**
 * How a code is made and set. Eighty bits: to make another paper for a given code is out of reach, two of
 * one's own making with one code take about 2^40 tries. The fifty of an old one: 2^25, which is minutes.
 */
const NEW = { characters: 16, group: 4 } as const;
const OLD = { characters: 10, group: 5 } as const;

export const toPaperCode = (content: PaperContent, hash: HashText): PaperCode =>
  toCode(content, NEW.characters, hash) as PaperCode;

export const toOldPaperCode = (content: PaperContent, hash: HashText): OldPaperCode =>
  toCode(content, OLD.characters, hash) as OldPaperCode;

const toCode = (content: PaperContent, characters: number, hash: HashText): string =>
  toCrockford(toBytes(hash(content)), characters);

const toBytes = (hash: Sha256): Uint8Array =>
  Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const isOldPaperCode = (code: PrintedCode): code is OldPaperCode => code.length === OLD.characters;

/** Whether it is the code of a paper, as a file or a log has it. */
export const isPrintedCode = (value: unknown): value is PrintedCode =>
  typeof value === 'string' && [NEW, OLD].some(({ characters }) => isCrockford(value, characters));

/** What was typed from a paper, as a code; undefined when it can't be one. */
export function findTypedCode(typed: string): PrintedCode | undefined {
  const code = normaliseCrockford(typed);
  return isPrintedCode(code) ? code : undefined;
}

/** As it is printed: `7K3M-9QXA-04TD-WZ51`; an old one `7K3M9-QXA04`. */
export const formatPaperCode = (code: PrintedCode): string =>
  groupCrockford(code, (isOldPaperCode(code) ? OLD : NEW).group);
