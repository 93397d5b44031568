import { isInstant } from '../../domain/text-checks';
import { BUNDLE_LIMITS } from './bundle-limits';

/** What a line says that its file has to agree with. */
interface QuickFacts {
  readonly device: string;
  readonly judge: string;
  readonly seq: number;
}

/** `isReservedKey`, as a pattern. */
const RESERVED = `(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})"`;
const ID = `(?!${RESERVED})[A-Za-z0-9][A-Za-z0-9._-]{0,63}`;
const HASH = '[0-9a-f]{64}';
/** Below LARGEST_COUNT, and safe. */
const COUNT = '[1-9]\\d{0,14}';
/** Up to LARGEST_MARK. */
const MARK = '(?:0|[1-9]\\d{0,4}|100000)';
/** As `JSON.stringify` writes what `isExactText` lets through, halves of characters left out. */
const TEXT =
  '"(?:[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]|' +
  '[\\ud800-\\udbff][\\udc00-\\udfff]|\\\\["\\\\nt])*"';
const listOf = (each: string): string => `(?:${each}(?:,${each})*)?`;

/**
 * A judge's revision in its canonical text: its members, all but `reason`, in their only order and their only
 * spelling. Nothing in it can be read in two ways, so that one pass over the line is enough.
 */
const LINE = new RegExp(
  `^\\{"device":"([A-Za-z0-9+/=]{44})","entry":"${ID}","judge":"(${ID})","lamport":${COUNT},` +
    `"marks":\\{(${listOf(`"${ID}":${MARK}`)})\\},` +
    `"notes":\\{"criteria":\\{(${listOf(`"${ID}":${TEXT}`)})\\},"overall":${TEXT}\\},` +
    `"prev":(null|"${HASH}"),"round":"${ID}","rubricHash":"${HASH}","seq":(${COUNT}),` +
    `"state":"(?:draft|submitted)","supersedes":\\[(${listOf(`"${HASH}"`)})\\],"v":1,` +
    '"wall":"([0-9TZ:.-]{20,30})"\\}$',
);

/** One member behind another. */
const TEXT_MEMBER = new RegExp(`"(${ID})":${TEXT}`, 'g');

/**
 * The quick way for a line as our own writers make it. `revisionSchema` stays what decides: whatever this
 * takes, it and the strict reading take too, as canonical and with the same value.
 * @param text of one line, whole characters throughout
 * @returns undefined for everything else, which isn't wrong yet
 */
export function readQuickly(text: string): QuickFacts | undefined {
  // No text inside a line is longer than the line.
  if (text.length > BUNDLE_LIMITS.text) return undefined;
  const parts = LINE.exec(text);
  if (parts === null) return undefined;
  const [, device = '', judge = '', marks = '', notes = '', prev, seq, supersedes = '', wall] = parts;
  const facts = { device, judge, seq: Number(seq) };
  const isSound =
    (facts.seq === 1) === (prev === 'null') &&
    isInstant(wall) &&
    areMarksInOrder(marks) &&
    areNotesInOrder(notes) &&
    areDifferent(supersedes);
  return isSound ? facts : undefined;
}

/** Whether keys rise, so that none comes twice. */
function areMarksInOrder(members: string): boolean {
  let last = '';
  for (let at = 0; at < members.length; ) {
    const end = members.indexOf('"', at + 1);
    const key = members.slice(at + 1, end);
    if (key <= last) return false;
    last = key;
    const comma = members.indexOf(',', end);
    at = comma < 0 ? members.length : comma + 1;
  }
  return true;
}

function areNotesInOrder(members: string): boolean {
  if (members === '') return true;
  let last = '';
  for (const [, key = ''] of members.matchAll(TEXT_MEMBER)) {
    if (key <= last) return false;
    last = key;
  }
  return true;
}

const ONE_HASH = 66;

function areDifferent(list: string): boolean {
  if (list.length <= ONE_HASH) return true;
  const hashes = list.split(',');
  return new Set(hashes).size === hashes.length;
}
