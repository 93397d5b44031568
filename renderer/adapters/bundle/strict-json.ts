import type { Json } from '../../domain/canonical-json';
import { err, ok, type Result } from '../../domain/result';
import { isReservedKey } from '../../domain/text-checks';
import { BUNDLE_LIMITS } from './bundle-limits';

export type JsonProblem =
  | { readonly type: 'limit-exceeded'; readonly limit: 'text' | 'depth' }
  | { readonly type: 'json-invalid'; readonly detail: string };

export interface StrictJson {
  readonly value: Json;
  /** The text is the one that `canonicalJson` writes for this value. */
  readonly canonical: boolean;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const ESCAPED = /^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/;
/** How `JSON.stringify` escapes what it has to; it escapes nothing else. */
const CANONICAL_ESCAPE = /^\\(?:["\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]))/;
/** How `JSON.stringify` begins what it writes for half a character. */
const HALF_CHARACTER = '\\ud';
const INTEGER = /-?(?:0|[1-9]\d{0,15})(?![\d.eE])/y;

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads one line of JSON more strictly than `JSON.parse`: keys are identifiers, none repeated or
 * reserved; numbers are safe integers; characters are whole; text and depth keep to the limits.
 */
export function parseStrictJson(text: string): Result<StrictJson, JsonProblem> {
  const plain = readPlain(text);
  if (plain !== undefined) return ok(plain);
  const scan = new Scan(text);
  try {
    scan.value(0);
    scan.end();
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
  return ok({ value: JSON.parse(text) as Json, canonical: scan.canonical });
}

/**
 * The quick way for a sound line as our own writers make it, faster than the scan: text
 * that `JSON.stringify` gives back for its value repeats no key, spells everything in the usual way
 * and hides nothing, so that the value tells the rest.
 * @returns undefined for everything else, which isn't wrong yet: the scan decides, and says why.
 */
function readPlain(text: string): StrictJson | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const order = findOrder(value, 0);
  if (order === undefined || JSON.stringify(value) !== text || text.includes(HALF_CHARACTER))
    return undefined;
  return { value, canonical: order === 'sorted' };
}

/** Whether all keys inside a value are sorted; undefined if anything in it is not plainly sound. */
function findOrder(value: Json, depth: number): 'sorted' | 'unsorted' | undefined {
  if (typeof value === 'string') return value.length <= BUNDLE_LIMITS.text ? 'sorted' : undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'sorted' : undefined;
  if (typeof value !== 'object' || value === null) return 'sorted';
  if (depth === BUNDLE_LIMITS.depth) return undefined;
  let order: 'sorted' | 'unsorted' = 'sorted';
  const look = (member: Json): boolean => {
    const inside = findOrder(member, depth + 1);
    if (inside === 'unsorted') order = inside;
    return inside !== undefined;
  };
  if (Array.isArray(value)) return value.every(look) ? order : undefined;
  const members = value as { readonly [key: string]: Json };
  let last = '';
  for (const key of Object.keys(members)) {
    if (!KEY.test(key) || isReservedKey(key) || !look(members[key] as Json)) return undefined;
    if (key < last) order = 'unsorted';
    last = key;
  }
  return order;
}

class Refusal extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.type);
  }
}

const refuse = (detail: string): never => {
  throw new Refusal({ type: 'json-invalid', detail });
};

/** One pass over the text, character by character; what it lets through, `JSON.parse` reads. */
class Scan {
  canonical = true;
  private at = 0;

  constructor(private readonly text: string) {}

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) refuse('text after the end of the value');
  }

  value(depth: number): void {
    this.skipSpace();
    const next = this.next();
    if (next === QUOTE) this.string();
    else if (next === OPEN_OBJECT) this.object(depth + 1);
    else if (next === OPEN_LIST) this.list(depth + 1);
    else if (next === MINUS || (next >= ZERO && next <= NINE)) this.integer();
    else this.word();
  }

  private object(depth: number): void {
    this.open(depth);
    if (this.takes(CLOSE_OBJECT)) return;
    const keys: string[] = [];
    // Only needed once the keys stop rising: before, none can be a repetition.
    let seen: Set<string> | undefined;
    do {
      this.skipSpace();
      const key = this.key();
      const last = keys.at(-1);
      if (seen === undefined && last !== undefined && last >= key) seen = new Set(keys);
      if (seen !== undefined) {
        this.canonical = false;
        if (seen.has(key)) refuse(`repeated key ${key}`);
        seen.add(key);
      } else keys.push(key);
      if (!this.takes(COLON)) refuse('colon expected');
      this.value(depth);
    } while (this.takes(COMMA));
    if (!this.takes(CLOSE_OBJECT)) refuse('comma or end of object expected');
  }

  private list(depth: number): void {
    this.open(depth);
    if (this.takes(CLOSE_LIST)) return;
    do this.value(depth);
    while (this.takes(COMMA));
    if (!this.takes(CLOSE_LIST)) refuse('comma or end of list expected');
  }

  private open(depth: number): void {
    if (depth > BUNDLE_LIMITS.depth) throw new Refusal({ type: 'limit-exceeded', limit: 'depth' });
    this.at += 1;
  }

  private key(): string {
    if (this.next() !== QUOTE) refuse('key expected');
    const end = this.text.indexOf('"', this.at + 1);
    const key = this.text.slice(this.at + 1, end);
    if (end < 0 || !KEY.test(key)) refuse('key is not an identifier');
    if (isReservedKey(key)) refuse(`reserved key ${key}`);
    this.at = end + 1;
    return key;
  }

  private string(): void {
    const { text } = this;
    const from = this.at + 1;
    let at = from;
    let escaped = 0;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
      if (code === BACKSLASH) {
        const length = this.escape(at);
        escaped += length - 1;
        at += length;
      } else if (code >= SPACE && (code < 0xd800 || code > 0xdfff)) at += 1;
      else if (code >= 0xd800 && code < 0xdc00 && this.isLowSurrogate(at + 1)) at += 2;
      else refuse('broken string');
    }
    if (at - from - escaped > BUNDLE_LIMITS.text)
      throw new Refusal({ type: 'limit-exceeded', limit: 'text' });
    this.at = at + 1;
  }

  private isLowSurrogate(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff;
  }

  /** Length of the escape at a backslash. */
  private escape(at: number): number {
    const ahead = this.text.slice(at, at + 6);
    const [taken] = ESCAPED.exec(ahead) ?? refuse('broken escape');
    // Characters beyond the basic plane are never written as halves.
    if (/^\\u[dD][89a-fA-F]/.test(taken)) refuse('escaped half of a character');
    if (!CANONICAL_ESCAPE.test(taken)) this.canonical = false;
    return taken.length;
  }

  private integer(): void {
    INTEGER.lastIndex = this.at;
    const [digits] = INTEGER.exec(this.text) ?? refuse('not an integer');
    if (digits === '-0' || !Number.isSafeInteger(Number(digits))) refuse('not a safe integer');
    this.at += digits.length;
  }

  private word(): void {
    const word = ['true', 'false', 'null'].find((each) => this.text.startsWith(each, this.at));
    this.at += (word ?? refuse('value expected')).length;
  }

  /** Steps over `code`, if that is what comes next. */
  private takes(code: number): boolean {
    this.skipSpace();
    if (this.next() !== code) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    while (this.next() === SPACE || this.next() === TAB) {
      this.canonical = false;
      this.at += 1;
    }
  }

  /** Code of the character ahead; NaN at the end. */
  private next(): number {
    return this.text.charCodeAt(this.at);
  }
}
