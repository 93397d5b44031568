import { parseArgs } from 'node:util';

/** What is to be run. */
export interface Orders {
  /** Ids of parts, all if there are none. */
  readonly names: readonly string[];
  readonly work:
    | { readonly type: 'quick' }
    /** One seed again, writing nothing. */
    | { readonly type: 'one-seed'; readonly seed: number }
    | {
        readonly type: 'go-on';
        /** Seeds a part; undefined for all that are left. */
        readonly count: number | undefined;
        /** What happens to the seeds done so far if they were done with other code. */
        readonly earlier: 'only-of-this-code' | 'keep' | 'drop';
      }
    /** Seeds that have failed, once more; what comes of them stands in the record beside the failure. */
    | { readonly type: 'failed' }
    /** `RESULTS.md` from what is recorded. */
    | { readonly type: 'write' };
}

export const usage = (known: readonly string[]): string =>
  [
    `Usage: npm run test:endurance [-- PART… (${known.join(' ')})] [option]`,
    '',
    '  --count N   N more seeds of each part named, behind the last one done',
    '  --keep      go on although the code has changed since the last piece',
    '  --anew      from the first seed again',
    '  --seed N    this seed alone; writes nothing',
    '  --failed    the seeds that failed, once more',
    '  --quick     as in npm test; writes nothing',
    '  --write     tests/RESULTS.md from what is recorded; runs nothing',
    '',
  ].join('\n');

/** @returns undefined if they can't be understood */
export function readArguments(args: readonly string[], known: readonly string[]): Orders | undefined {
  const read = parse(args);
  if (read === undefined) return undefined;
  const { values, positionals } = read;
  const names = [...positionals, ...(values.only ?? [])].flatMap((each) => each.split(','));
  if (names.some((name) => !known.includes(name))) return undefined;
  const [count, seed] = [toNumber(values.count), toNumber(values.seed)];
  if (count === 'wrong' || seed === 'wrong') return undefined;
  const { quick, write, keep, anew, failed } = values;
  const ways = [quick, write, failed, seed !== undefined, count !== undefined || keep || anew];
  if (ways.filter((way) => way === true).length > 1 || (keep === true && anew === true)) return undefined;
  if (quick === true) return { names, work: { type: 'quick' } };
  if (write === true) return { names, work: { type: 'write' } };
  if (failed === true) return { names, work: { type: 'failed' } };
  if (seed !== undefined) return { names, work: { type: 'one-seed', seed } };
  const earlier = keep === true ? 'keep' : anew === true ? 'drop' : 'only-of-this-code';
  return { names, work: { type: 'go-on', count, earlier } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        count: { type: 'string' },
        seed: { type: 'string' },
        quick: { type: 'boolean' },
        keep: { type: 'boolean' },
        anew: { type: 'boolean' },
        failed: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

function toNumber(text: string | undefined): number | undefined | 'wrong' {
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'wrong';
}
