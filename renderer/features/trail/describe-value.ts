import { nameOf } from '../../application/trail/find-differences';
import { isPlainObject } from '../../application/workspace/plain-data';
import { AGGREGATIONS, type Aggregation } from '../../domain/aggregation/aggregations';
import type { Competition } from '../../domain/competition';
import type { Mark } from '../../domain/quantities';
import { showTieBreak } from '../../domain/tie-breaks/strategies';
import type { Names } from '../../domain/tie-breaks/strategy';
import { TIE_BREAK_TYPES, type TieBreak } from '../../domain/tie-breaks/tie-breaks';
import { formatMark, formatPercent } from '../../strings/formats';
import type { Language } from '../../strings/language';
import { tellTieBreak } from '../../strings/rule-words';
import { getStrings } from '../../strings/strings';
import { formatMoment } from './describe-entry';

const LONGEST = 240;
const MARKS: ReadonlySet<string> = new Set(['min', 'max', 'step']);
const MOMENTS: ReadonlySet<string> = new Set(['at', 'issuedAt', 'createdAt']);

/** The way to a changed part, in the words of the screens; what has no word keeps its own name. */
export function describePath(path: readonly string[], language: Language): string {
  const { members } = getStrings(language).trail;
  return path.map((name) => (Object.hasOwn(members, name) ? members[name] : name)).join(' › ');
}

/** A value as people write it; lists and objects by what their members are called. */
export function describeValue(
  value: unknown,
  path: readonly string[],
  { judges }: Pick<Competition, 'judges'>,
  language: Language,
): string {
  const { trail: words, rules } = getStrings(language);
  const name = path.at(-1) ?? '';
  if (value === undefined || value === null || value === '') return words.none;
  if (typeof value === 'number') {
    if (name === 'weight') return formatPercent(value, language);
    return MARKS.has(name) ? formatMark(value as Mark, language) : String(value);
  }
  if (typeof value === 'string') {
    if (MOMENTS.has(name)) return formatMoment(value, language);
    if (name === 'aggregation' && isAggregation(value)) return rules.aggregations[value].name;
    return shorten(judges.find(({ id }) => id === value)?.code ?? value);
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => describeValue(one, [...path, ''], { judges }, language));
    return parts.length === 0 ? words.none : shorten(parts.join('; '));
  }
  if (!isPlainObject(value)) return String(value);
  if (path.includes('tieBreaks') && isTieBreak(value)) return tellTieBreak(rules, showTieBreak(value, BY_ID));
  const parts = Object.entries(value).map(
    ([member, one]) =>
      `${describePath([member], language)} ${describeValue(one, [...path, member], { judges }, language)}`,
  );
  return shorten(nameOf(value) || parts.join(', '));
}

const BY_ID: Names = { criterion: (id) => id, round: (id) => id };

const isAggregation = (name: string): name is Aggregation => Object.hasOwn(AGGREGATIONS, name);

/** A later program's tie-break is told by its members. */
const isTieBreak = (value: object): value is TieBreak =>
  'type' in value && TIE_BREAK_TYPES.some((type) => type === value.type);

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
