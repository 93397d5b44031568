import { format, getFormatDateInfo, isValidFormat, type Token, tokenize } from 'numfmt';
import { type DateParts, showDate, WHOLE_DATE } from './show-date';

/** What a cell shows; undefined where its value can't be shown, as a day before days are counted. */
type Shown = string | undefined;

/** How cells of one style show what they hold. */
export interface NumberFormat {
  readonly showNumber: (value: number, is1904: boolean) => Shown;
  readonly showText: (text: string) => string;
  /** For a day that stands in the cell as a day; in full where the format isn't one of days. */
  readonly showDay: (serial: number, is1904: boolean) => Shown;
}

/**
 * A number in full, with a decimal point: at most 15 digits, like Excel. Places and thousands separators
 * of its format are left aside, so that a mark stays exact and "1.000" is never one or a thousand.
 */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

export const GENERAL: NumberFormat = {
  showNumber: plainNumber,
  showText: (text) => text,
  showDay: (serial, is1904) => showDate(serial, WHOLE_DATE, is1904),
};

/** @param pattern as a workbook holds it, whatever the language of the screen: `0.00`, `"J"0`, `yyyy-mm-dd` */
export function toNumberFormat(pattern: string): NumberFormat {
  if (!isValidFormat(pattern)) return GENERAL;
  const sections = splitSections(tokenize(pattern));
  const numberSections = sections.filter(({ kind }) => kind.type !== 'text').slice(0, 3);
  const textSection = sections.find(({ kind }) => kind.type === 'text');
  const kindFor = (value: number): Kind => (pickSection(numberSections, value) ?? textSection)?.kind ?? PLAIN;
  return {
    showNumber: (value, is1904) => {
      const kind = kindFor(value);
      switch (kind.type) {
        case 'date':
          return showDate(value, kind.parts, is1904);
        case 'code':
          return Number.isInteger(value) ? format(pattern, value) : plainNumber(value);
        case 'percent':
          return format(pattern, value);
        case 'text':
          return kind.isCode ? format(pattern, plainNumber(value)) : plainNumber(value);
        default:
          return plainNumber(value);
      }
    },
    showText: (text) =>
      textSection?.kind.type === 'text' && textSection.kind.isCode ? format(pattern, text) : text,
    showDay: (serial, is1904) => {
      const kind = kindFor(serial);
      return showDate(serial, kind.type === 'date' ? kind.parts : WHOLE_DATE, is1904);
    },
  };
}

/** What a section of a format does to a value. */
type Kind =
  | { readonly type: 'plain' | 'code' | 'percent' }
  | { readonly type: 'date'; readonly parts: DateParts }
  | { readonly type: 'text'; readonly isCode: boolean };

interface Section {
  readonly kind: Kind;
  readonly condition?: (value: number) => boolean;
}

const PLAIN: Kind = { type: 'plain' };

function splitSections(tokens: readonly Token[]): Section[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'BREAK') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => {
    const condition = part.find(({ type }) => type === 'CONDITION');
    return { kind: toKind(part), ...(condition && { condition: toCondition(condition.raw) }) };
  });
}

/** Excel's rule: what a section says of itself, else positive; negative; zero. */
function pickSection(sections: readonly Section[], value: number): Section | undefined {
  const hasConditions = sections.some(({ condition }) => condition);
  return sections.find(({ condition }, index) => {
    if (condition) return condition(value);
    if (index === sections.length - 1) return true;
    if (index === 0) return sections.length === 2 && !hasConditions ? value >= 0 : value > 0;
    return value < 0;
  });
}

const COMPARISONS: { readonly [sign: string]: (a: number, b: number) => boolean } = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

function toCondition(raw: string): (value: number) => boolean {
  const [, sign = '', limit = ''] = /^\[([<>=]+)\s*([^\]]*)\]$/.exec(raw) ?? [];
  const compare = COMPARISONS[sign];
  return (value) => compare?.(value, Number(limit)) ?? true;
}

const DATE_TOKENS: ReadonlySet<string> = new Set(['DATETIME', 'DURATION', 'AMPM']);
const DIGIT_TOKENS: ReadonlySet<string> = new Set(['HASH', 'ZERO', 'QMARK', 'DIGIT']);
/** What only amounts have: places, thousands, powers, fractions. */
const AMOUNT_TOKENS: ReadonlySet<string> = new Set(['POINT', 'GROUP', 'SCALE', 'EXP', 'SLASH', 'CURRENCY']);
const LITERAL_TOKENS: ReadonlySet<string> = new Set(['STRING', 'ESCAPED', 'CHAR', 'SPACE', 'MINUS', 'PLUS']);

function toKind(tokens: readonly Token[]): Kind {
  const has = (types: ReadonlySet<string>): boolean => tokens.some(({ type }) => types.has(type));
  if (has(DATE_TOKENS)) return { type: 'date', parts: toDateParts(tokens) };
  if (tokens.some(({ type }) => type === 'PERCENT')) return { type: 'percent' };
  const literals = literalsAround(tokens);
  if (tokens.some(({ type }) => type === 'TEXT')) {
    return { type: 'text', isCode: WORD.test(literals.before + literals.after) };
  }
  if (has(AMOUNT_TOKENS) || isCurrency(tokens)) return PLAIN;
  return makesCode(tokens, literals) ? { type: 'code' } : PLAIN;
}

const WORD = /[\p{Letter}\p{Number}]/u;

interface Literals {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** Letters of the format that stand as they are, by where the digits are. */
function literalsAround(tokens: readonly Token[]): Literals {
  const isDigits = ({ type }: Token): boolean =>
    DIGIT_TOKENS.has(type) || type === 'GENERAL' || type === 'TEXT';
  const first = tokens.findIndex(isDigits);
  const last = tokens.findLastIndex(isDigits);
  const join = (part: readonly Token[]): string =>
    part
      .filter(({ type }) => LITERAL_TOKENS.has(type))
      .map(({ value }) => value)
      .join('');
  if (first === -1) return { before: join(tokens), between: '', after: '' };
  return {
    before: join(tokens.slice(0, first)),
    between: join(tokens.slice(first, last)),
    after: join(tokens.slice(last + 1)),
  };
}

/**
 * Whether whole digits and letters make a code ("J"0, 000, 00-00) rather than an amount with its unit
 * (0" poin") or with thousands set apart (# ##0).
 */
function makesCode(tokens: readonly Token[], { before, between, after }: Literals): boolean {
  const digits = tokens.filter(({ type }) => DIGIT_TOKENS.has(type));
  if (WORD.test(before)) return true;
  if (between !== '') return !(/^[\s'’.]+$/u.test(between) && digits[0]?.type === 'HASH');
  if (digits.filter(({ type }) => type === 'ZERO').length > 1) return true;
  return WORD.test(after) && !/^\s/u.test(after);
}

const CURRENCY = /^\s*(?:\p{Currency_Symbol}|(?:rp|idr|usd|sgd|myr|eur)\b)/iu;

/** `[$Rp-421]`, or a literal that names money; `[$-421]` is a language alone. */
const isCurrency = (tokens: readonly Token[]): boolean =>
  tokens.some(({ type, raw, value }) =>
    type === 'LOCALE' ? /^\[\$[^-\]]/.test(raw) : LITERAL_TOKENS.has(type) && CURRENCY.test(value),
  );

function toDateParts(tokens: readonly Token[]): DateParts {
  const info = getFormatDateInfo(tokens.map(({ raw }) => raw).join(''));
  return {
    day: info.day || info.month,
    year: info.year,
    time: info.hours || info.minutes || info.seconds,
    seconds: info.seconds,
    isElapsed: tokens.some(({ type }) => type === 'DURATION'),
  };
}
