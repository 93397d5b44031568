interface Found {
  readonly type: string;
  readonly line?: number | null;
  readonly lines?: number | readonly number[];
}

/** So many lines are named; of the rest it is said how many they are. */
const LINES_NAMED = 20;

/**
 * `file:line: kind (facts)`, as compilers say it; `file: kind (facts)` where no line is meant.
 * @param answer the option that settles it
 */
export function toRemark(path: string, found: Found, answer?: string): string {
  const { type, line, ...facts } = found;
  const first = line ?? (Array.isArray(facts.lines) ? facts.lines[0] : undefined);
  const details = Object.entries(facts)
    .filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => `${name} ${toFact(value)}`);
  return [
    `${path}${first === undefined ? '' : `:${String(first)}`}: ${type}`,
    details.length > 0 ? ` (${details.join(', ')})` : '',
    answer === undefined ? '' : `; answered by ${answer}`,
  ].join('');
}

function toFact(value: unknown): string {
  if (Array.isArray(value)) {
    const named = value.slice(0, LINES_NAMED).map(toPart).join(', ');
    const rest = value.length - LINES_NAMED;
    return rest > 0 ? `${named} and ${rest} more` : named;
  }
  return typeof value === 'object' && value !== null ? `{${toFacts(value)}}` : String(value);
}

const toPart = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : toFact(value));

const toFacts = (value: object): string =>
  Object.entries(value)
    .map(([name, one]) => `${name} ${toPart(one)}`)
    .join(', ');
