import { findPreset, type RubricPreset } from '../../../renderer/application/set-up/rubric-presets';
import type { Competition, Identity } from '../../../renderer/domain/competition';
import { ok, type Result } from '../../../renderer/domain/result';
import type { Language } from '../../../renderer/strings/language';
import { LANGUAGES, toLanguage } from '../describe';
import { type ReadOptions, readOptions, type UsageProblem, usage } from '../read-options';
import {
  type AnswersByTable,
  ENTRY_TABLE,
  JUDGE_TABLE,
  readTableOptions,
  TABLE_OPTIONS,
} from '../reading/table-options';

const LEVELS = ['city', 'province', 'nation', 'other'] as const;
const NATURES = ['event', 'rehearsal', 'sample'] as const;

/** What `pleno new` was asked for, checked; files not yet opened. */
export interface NewOptions {
  readonly preset: RubricPreset;
  readonly identity: Identity;
  readonly nature: Competition['nature'];
  readonly language: Language;
  readonly remarks: Language;
  readonly entries: string;
  readonly judges: string;
  readonly answers: AnswersByTable;
  readonly out: string;
  readonly force: boolean;
}

/** @param now where days and years not given come from. */
export function readNewOptions(args: readonly string[], now: Date): Result<NewOptions, UsageProblem> {
  const text = { type: 'string' } as const;
  const read = readOptions(args, {
    options: {
      ...{ preset: text, entries: text, judges: text, name: text, out: text, year: text, level: text },
      ...{ region: text, organiser: text, venue: text, starts: text, ends: text, nature: text },
      ...{ language: text, force: { type: 'boolean' }, ...TABLE_OPTIONS },
    },
    required: ['preset', 'entries', 'judges', 'name', 'out'],
    files: 'none',
    choices: { level: LEVELS, nature: NATURES, language: LANGUAGES },
  });
  if (!read.ok) return read;
  const options = read.value;
  const get = (name: string): string => options.text(name) ?? '';
  const preset = findPreset(get('preset'));
  if (!preset) return usage(`no preset "${get('preset')}"`);
  const identity = readIdentity(options, now);
  if (!identity.ok) return identity;
  const answers = readTableOptions(options, [ENTRY_TABLE, JUDGE_TABLE]);
  if (!answers.ok) return answers;
  return ok({
    preset,
    identity: identity.value,
    nature: NATURES.find((one) => one === options.text('nature')) ?? 'event',
    language: options.text('language') === 'en' ? 'en' : 'id',
    remarks: toLanguage(options.text('language')),
    entries: get('entries'),
    judges: get('judges'),
    answers: answers.value,
    out: get('out'),
    force: options.has('force'),
  });
}

function readIdentity(options: ReadOptions, now: Date): Result<Identity, UsageProblem> {
  const startsOn = options.text('starts') ?? toDay(now);
  const endsOn = options.text('ends') ?? startsOn;
  const year = options.text('year') ?? startsOn.slice(0, 4);
  const name = options.text('name') ?? '';
  if (name.trim() === '') return usage('--name is empty');
  if (!isDay(startsOn)) return usage(`--starts is a day as YYYY-MM-DD, not "${startsOn}"`);
  if (!isDay(endsOn)) return usage(`--ends is a day as YYYY-MM-DD, not "${endsOn}"`);
  if (endsOn < startsOn) return usage('--ends is before --starts');
  if (!/^[1-9]\d{3}$/.test(year)) return usage(`--year is a year of four digits, not "${year}"`);
  return ok({
    name,
    year: Number(year),
    level: LEVELS.find((one) => one === options.text('level')) ?? 'city',
    region: options.text('region') ?? '',
    organiser: options.text('organiser') ?? '',
    venue: options.text('venue') ?? '',
    startsOn,
    endsOn,
  });
}

/** The calendar day on this machine's clock. */
const toDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** A day that exists: 2026-02-30 doesn't. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
