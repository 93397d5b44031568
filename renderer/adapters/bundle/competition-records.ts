import type { Access, Strike } from '../../domain/access';
import type {
  Competition,
  Entry,
  Option,
  Panel,
  Round,
  RoundWeight,
  RuleBookStatus,
} from '../../domain/competition';
import type { EntryId, PanelId } from '../../domain/ids';
import type { Room, Session } from '../../domain/plan';
import { err, ok, type Result } from '../../domain/result';
import type { Rubric } from '../../domain/rubric';
import type { AnyCompetitionRecord, CompetitionRecord } from './competition-record-schema';
import { toPlan, toPlanRecords } from './plan-records';

/** Entries named in one `panel-entries` or `round-entrants` record, so that no line grows with the competition. */
const ENTRIES_A_LINE = 500;

/** A competition as records, one line each, in the order in which a reader wants to meet them. */
export function toCompetitionRecords(competition: Competition): CompetitionRecord[] {
  const { identity, ruleBook } = competition;
  const weights = new Map((competition.combination ?? []).map(({ round, weight }) => [round, weight]));
  const options = (type: 'category' | 'group' | 'institution-kind', list: readonly Option[]) =>
    list.map((option): CompetitionRecord => ({ type, ...option }));
  return [
    { type: 'identity', ...identity },
    ...options('category', competition.categories),
    ...options('group', competition.groups),
    ...options('institution-kind', competition.institutionKinds),
    ...competition.judges.map((judge): CompetitionRecord => ({ type: 'judge', ...judge })),
    ...competition.entries.map(toEntryRecord),
    ...competition.rounds.flatMap((round) => toRoundRecords(round, weights.get(round.id))),
    ...(competition.plan === undefined ? [] : toPlanRecords(competition.plan)),
    ...competition.excusals.map((excusal): CompetitionRecord => ({ type: 'excusal', ...excusal })),
    ...(ruleBook.type === 'frozen' ? ruleBook.history : []).map(
      (version): CompetitionRecord => ({ type: 'rule-book-version', ...version }),
    ),
    ...(competition.access === undefined ? [] : toAccessRecords(competition.access)),
  ];
}

/** Members in one order, whoever put the entry together: the same content has the same hash. */
function toEntryRecord(entry: Entry): CompetitionRecord {
  const { id, number, title, innovation, institution, category, group, note, noteFor, status } = entry;
  if (innovation === undefined || institution.id === undefined) throw new Error('entry without identities');
  return {
    ...{ type: 'entry', id, number, title, innovation },
    institution: { id: institution.id, name: institution.name, kind: institution.kind },
    ...{ category, group, note, ...(noteFor === 'judges' && { noteFor }), status: { ...status } },
  };
}

const toAccessRecords = ({ recipient, credentials, struckOut = [] }: Access): CompetitionRecord[] => [
  { type: 'access', recipient },
  ...credentials.map(
    ({ status, ...credential }): CompetitionRecord => ({
      type: 'credential',
      ...credential,
      status: status.type === 'valid' ? { ...status } : { ...status, devices: [...status.devices] },
    }),
  ),
  ...struckOut.map((strike): CompetitionRecord => ({ type: 'struck-out', ...strike })),
];

function toRoundRecords(round: Round, weight: RoundWeight['weight'] | undefined): CompetitionRecord[] {
  const { id, name, kind, rubric, aggregation, tieBreaks, entrants } = round;
  return [
    {
      ...{ type: 'round', id, name, kind, scale: { ...rubric.scale } },
      ...(rubric.weights && { weights: rubric.weights }),
      ...{ aggregation, tieBreaks: [...tieBreaks] },
      ...(entrants && { entrants: 'listed' as const }),
      ...(weight !== undefined && { weight }),
    },
    ...inParts(entrants ?? []).map(
      (entries): CompetitionRecord => ({ type: 'round-entrants', round: id, entries }),
    ),
    ...rubric.criteria.map(
      (criterion): CompetitionRecord => ({ type: 'criterion', round: id, ...criterion }),
    ),
    ...round.panels.flatMap((panel) => toPanelRecords(round, panel)),
  ];
}

function toPanelRecords(round: Round, { id, name, judges, entries }: Panel): CompetitionRecord[] {
  const panel = { type: 'panel' as const, round: round.id, id, name, judges: [...judges] };
  if (entries === 'all') return [{ ...panel, entries: 'all' }];
  return [
    { ...panel, entries: 'listed' },
    ...inParts(entries).map(
      (part): CompetitionRecord => ({ type: 'panel-entries', round: round.id, panel: id, entries: part }),
    ),
  ];
}

function inParts(entries: readonly EntryId[]): EntryId[][] {
  const parts: EntryId[][] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_A_LINE) {
    parts.push(entries.slice(from, from + ENTRIES_A_LINE));
  }
  return parts;
}

export interface Line<T> {
  readonly line: number;
  readonly value: T;
}

export type RecordProblem = {
  readonly type: 'content-invalid';
  readonly line: number;
  readonly detail: string;
};

const fault = (line: number, detail: string) => err<RecordProblem>({ type: 'content-invalid', line, detail });

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenAccess {
  readonly recipient: Access['recipient'];
  readonly credentials: Access['credentials'][number][];
  readonly struckOut: Strike[];
}
type OpenPanel = Writable<Omit<Panel, 'entries'>> & { entries: 'all' | EntryId[] };
interface OpenRound {
  readonly round: Omit<Round, 'rubric' | 'panels' | 'entrants'> &
    Omit<Rubric, 'criteria' | 'weights'> & {
      readonly weights?: 'parts' | undefined;
      readonly weight?: RoundWeight['weight'] | undefined;
    };
  /** Undefined where every entry takes part. */
  readonly entrants: EntryId[] | undefined;
  readonly criteria: Round['rubric']['criteria'][number][];
  /** A second one of the same id is found out later; entries go to the first. */
  readonly panels: OpenPanel[];
  readonly panelById: Map<PanelId, OpenPanel>;
}

/** Puts the records together again; a record may only speak of rounds and panels named before it. */
export function fromCompetitionRecords(
  { id, nature }: Pick<Competition, 'id' | 'nature'>,
  records: readonly Line<AnyCompetitionRecord>[],
): Result<Competition, RecordProblem> {
  let identity: Competition['identity'] | undefined;
  const categories: Option[] = [];
  const groups: Option[] = [];
  const institutionKinds: Option[] = [];
  const judges: Competition['judges'][number][] = [];
  const entries: Competition['entries'][number][] = [];
  const rounds = new Map<string, OpenRound>();
  const rooms: Room[] = [];
  const sessions: Session[] = [];
  const excusals: Competition['excusals'][number][] = [];
  const history: Extract<RuleBookStatus, { type: 'frozen' }>['history'][number][] = [];
  let access: OpenAccess | undefined;

  for (const { line, value } of records) {
    switch (value.type) {
      case 'identity': {
        const { type: _, ...rest } = value;
        if (identity !== undefined) return fault(line, 'identity repeated');
        identity = rest;
        break;
      }
      case 'category':
        categories.push({ id: value.id, name: value.name });
        break;
      case 'group':
        groups.push({ id: value.id, name: value.name });
        break;
      case 'institution-kind':
        institutionKinds.push({ id: value.id, name: value.name });
        break;
      case 'judge': {
        const { type: _, ...judge } = value;
        judges.push(judge);
        break;
      }
      case 'entry': {
        const { type: _, noteFor, ...entry } = { noteFor: undefined, ...value };
        entries.push({ ...entry, ...(noteFor && { noteFor }) });
        break;
      }
      case 'round': {
        const { type: _, entrants, ...round } = { entrants: undefined, ...value };
        if (rounds.has(round.id)) return fault(line, `round ${round.id} repeated`);
        rounds.set(round.id, {
          ...{ round, entrants: entrants && [], criteria: [] },
          ...{ panels: [], panelById: new Map() },
        });
        break;
      }
      case 'round-entrants': {
        const entrants = rounds.get(value.round)?.entrants;
        if (entrants === undefined) return fault(line, `entrants of round ${value.round} unknown`);
        for (const entry of value.entries) entrants.push(entry);
        break;
      }
      case 'criterion': {
        const { type: _, round, ...criterion } = value;
        const open = rounds.get(round);
        if (open === undefined) return fault(line, `round ${round} unknown`);
        open.criteria.push(criterion);
        break;
      }
      case 'panel': {
        const { type: _, round, entries: which, ...panel } = value;
        const open = rounds.get(round);
        if (open === undefined) return fault(line, `round ${round} unknown`);
        const opened: OpenPanel = { ...panel, entries: which === 'all' ? 'all' : [] };
        open.panels.push(opened);
        if (!open.panelById.has(panel.id)) open.panelById.set(panel.id, opened);
        break;
      }
      case 'panel-entries': {
        const panel = rounds.get(value.round)?.panelById.get(value.panel);
        if (panel === undefined || panel.entries === 'all')
          return fault(line, `panel ${value.panel} unknown`);
        for (const entry of value.entries) panel.entries.push(entry);
        break;
      }
      case 'room':
        rooms.push({ id: value.id, name: value.name });
        break;
      case 'session': {
        const { type: _, ...session } = value;
        sessions.push(session);
        break;
      }
      case 'excusal': {
        const { type: _, ...excusal } = value;
        excusals.push(excusal);
        break;
      }
      case 'access':
        if (access !== undefined) return fault(line, 'access repeated');
        access = { recipient: value.recipient, credentials: [], struckOut: [] };
        break;
      case 'credential': {
        const { type: _, ...credential } = value;
        if (access === undefined) return fault(line, 'credential before access');
        access.credentials.push(credential);
        break;
      }
      case 'struck-out': {
        const { type: _, ...strike } = value;
        if (access === undefined) return fault(line, 'struck-out before access');
        access.struckOut.push(strike);
        break;
      }
      case 'rule-book-version': {
        const { type: _, ...version } = value;
        history.push(version);
        break;
      }
    }
  }
  if (identity === undefined) return fault(1, 'identity missing');
  const [first, ...later] = history;
  return ok({
    id,
    nature,
    identity,
    categories,
    groups,
    institutionKinds,
    entries,
    judges,
    rounds: [...rounds.values()].map(toRound),
    ...toWeights([...rounds.values()]),
    excusals,
    ruleBook: first === undefined ? { type: 'open' } : { type: 'frozen', history: [first, ...later] },
    ...(access === undefined ? {} : { access: toAccess(access) }),
    ...toPlan({ rooms, sessions }),
  });
}

/** Nobody struck out has no list, as in files from before there were any. */
const toAccess = ({ struckOut, ...access }: OpenAccess): Access =>
  struckOut.length === 0 ? access : { ...access, struckOut };

function toWeights(rounds: readonly OpenRound[]): Pick<Competition, 'combination'> {
  const combination = rounds.flatMap(({ round: { id, weight } }) =>
    weight === undefined ? [] : [{ round: id, weight }],
  );
  return combination.length === 0 ? {} : { combination };
}

function toRound({ round, entrants, criteria, panels }: OpenRound): Round {
  const { id, name, kind, scale, weights, aggregation, tieBreaks } = round;
  const rubric: Rubric = { scale, ...(weights && { weights }), criteria };
  return { id, name, kind, ...(entrants && { entrants }), rubric, aggregation, tieBreaks, panels };
}
