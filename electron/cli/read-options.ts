import { type ParseArgsConfig, parseArgs } from 'node:util';
import { err, ok, type Result } from '../../renderer/domain/result';

export type UsageProblem = { readonly type: 'usage'; readonly what: string };

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

export interface ReadOptions {
  /** Text of an option, if it was given. */
  readonly text: (name: string) => string | undefined;
  /** Texts of an option that may be given several times, in the order given. */
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly files: readonly string[];
}

interface Wanted {
  readonly options: OptionsConfig;
  readonly required: readonly string[];
  /** What stands after the options; `none` refuses any, `some` asks for one. */
  readonly files: 'none' | 'some' | 'any';
  /** Values an option may have. */
  readonly choices?: { readonly [option: string]: readonly string[] };
}

/** Reads a command's arguments; anything unknown, left out, or repeated without being `multiple` is wrong usage. */
export function readOptions(args: readonly string[], wanted: Wanted): Result<ReadOptions, UsageProblem> {
  const read = parse(args, wanted.options);
  if (!read.ok) return read;
  const { values, positionals, tokens } = read.value;
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const repeated = given.find(
    (name, index) => given.indexOf(name) !== index && !wanted.options[name]?.multiple,
  );
  if (repeated) return usage(`--${repeated} is given twice`);
  const absent = wanted.required.filter((name) => values[name] === undefined || values[name] === '');
  if (absent.length > 0) return usage(`missing: ${absent.map((name) => `--${name}`).join(', ')}`);
  for (const [name, choices] of Object.entries(wanted.choices ?? {})) {
    const value = values[name];
    if (typeof value === 'string' && !choices.includes(value)) {
      return usage(`--${name} is one of ${choices.join(', ')}, not "${value}"`);
    }
  }
  if (wanted.files === 'none' && positionals.length > 0)
    return usage(`not expected: ${positionals.join(' ')}`);
  if (wanted.files === 'some' && positionals.length === 0) return usage('no file is named');
  return ok({
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    },
    has: (name) => values[name] === true,
    files: positionals,
  });
}

/** A whole number option within bounds, or the problem; `fallback` when it isn't given. */
export function readWhole(
  options: ReadOptions,
  name: string,
  bounds: { readonly min: number; readonly max: number },
): Result<number, UsageProblem> {
  const text = options.text(name) ?? '';
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= bounds.min && value <= bounds.max
    ? ok(value)
    : usage(`--${name} is a whole number from ${bounds.min} to ${bounds.max}, not "${text}"`);
}

/** A share from 0 to 1; 0 when the option isn't given. */
export function readShare(options: ReadOptions, name: string): Result<number, UsageProblem> {
  const text = options.text(name) ?? '0';
  const value = /^\d(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return value <= 1 ? ok(value) : usage(`--${name} is a share from 0 to 1, not "${text}"`);
}

export const usage = (what: string) => err<UsageProblem>({ type: 'usage', what });

function parse(args: readonly string[], options: OptionsConfig) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true }));
  } catch (error) {
    // parseArgs explains itself in its message: unknown option, missing value.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return usage(error.message.split('. ')[0] ?? error.message);
    }
    throw error;
  }
}
