import { isContinuation } from '../../domain/decision';
import type { CriterionId, DeviceKey } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { type Marks, type Revision, sheetId } from '../../domain/revision';
import { nameLaptop } from '../../domain/secretariat-laptop';
import { findMark } from '../../domain/sheet';
import { type Act, kindOf } from '../acts/act';
import type { Fact, LogEvent } from '../ports/facts';
import type { TrailLine } from '../ports/read-trail';
import { textIn } from '../workspace/plain-data';
import { toChangeTopics } from './change-topics';
import { EMPTY_FOLD, type FoldedWorkspace, foldWorkspace } from './fold-workspace';
import type { SheetWhat, TrailEntry, TrailGroup, TrailWhat } from './trail-entry';
import type { ToldLines } from './with-files';

interface KnownSheet {
  readonly index: number;
  readonly marks: Marks;
}

/** What lines before have said, as far as later ones are told by it. */
interface Story {
  workspace: FoldedWorkspace;
  readonly sheets: Map<string, KnownSheet>;
  /** Of the line before, where it was one. */
  revision: Revision | undefined;
  /** Entries of the write that is being read. */
  batch: number;
}

/**
 * Tells every line in turn, oldest first.
 * @param pause waits a moment when it is time for the screen to breathe
 */
export async function toTrailEntries(
  trail: ToldLines,
  {
    pause,
    onProgress,
  }: {
    readonly pause: () => Promise<void> | undefined;
    readonly onProgress?: (done: number) => void;
  },
): Promise<readonly TrailEntry[]> {
  const story: Story = { workspace: EMPTY_FOLD, sheets: new Map(), revision: undefined, batch: 0 };
  const entries: TrailEntry[] = [];
  for (const [index, line] of trail.lines.entries()) {
    const fact = trail.readFact(index);
    const before = story.revision;
    story.revision = undefined;
    entries.push(toEntry(story, line, index, fact));
    if (before && story.revision && isContinuation(story.revision, before)) tellAsOne(entries);
    // A file's revisions and the record of its arrival are one write.
    if (fact?.type === 'import') nameFile(entries, story.batch, fact.record.fileName);
    if (line.left === 0) story.batch = entries.length;
    const due = pause();
    if (due !== undefined) {
      onProgress?.(index);
      await due;
    }
  }
  return entries;
}

function nameFile(entries: TrailEntry[], from: number, via: string): void {
  for (let index = from; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry?.what.type === 'sheet' || entry?.what.type === 'act') {
      entries[index] = { ...entry, what: { ...entry.what, via } };
    }
  }
}

/** The last line stands for what the one before it began, and is told by what was there before both. */
function tellAsOne(entries: TrailEntry[]): void {
  const [begun, last] = entries.slice(-2);
  if (begun?.what.type !== 'sheet' || last?.what.type !== 'sheet') return;
  const { before, changed } = begun.what;
  entries.splice(
    -2,
    2,
    { ...begun, group: 'drafts', what: { ...begun.what, part: 'begun' } },
    { ...last, what: { ...last.what, before, changed } },
  );
}

function toEntry(story: Story, line: TrailLine, index: number, fact: Fact | undefined): TrailEntry {
  const base = { index, n: line.n, at: line.at };
  if (fact?.type === 'revision') {
    const written = JSON.parse(fact.text) as Revision | Act;
    return 'act' in written ? toActEntry(story, base, written) : toSheetEntry(story, base, written);
  }
  const what = toWhat(story, line, fact);
  return {
    ...base,
    group: toGroup(what),
    ...(what.type === 'import' && what.record.judge !== null ? { judge: what.record.judge } : {}),
    what,
  };
}

function toWhat(
  story: Story,
  line: TrailLine,
  fact: Exclude<Fact, { type: 'revision' }> | undefined,
): TrailWhat {
  switch (fact?.type) {
    case undefined:
      return { type: 'unknown', name: line.type };
    case 'workspace': {
      const again = story.workspace !== EMPTY_FOLD;
      story.workspace = foldWorkspace(story.workspace, fact);
      const { head, competition } = story.workspace;
      const role = head.role === 'judge' || head.role === 'secretariat' ? head.role : undefined;
      return { type: 'began', role, name: textIn(competition.identity, 'name'), again };
    }
    case 'change': {
      const before = story.workspace;
      story.workspace = foldWorkspace(before, fact);
      return { type: 'change', topics: toChangeTopics(before, story.workspace) };
    }
    case 'import':
    case 'export':
    case 'removed':
    case 'event':
      return fact;
    case 'preferences':
    case 'key':
      return { type: 'unknown', name: fact.type };
    default:
      return assertNever(fact);
  }
}

type Base = Pick<TrailEntry, 'index' | 'n' | 'at'>;

const toActEntry = (story: Story, base: Base, act: Act): TrailEntry => ({
  ...base,
  group: kindOf(act).group,
  ...('judge' in act && { judge: act.judge }),
  ...('entry' in act && { entry: act.entry }),
  what: { type: 'act', act, laptop: laptopOf(story.workspace.head, act.device)?.name, via: undefined },
});

/** A log may say anything of its workspace. */
const isSecretariats = (head: FoldedWorkspace['head'], device: DeviceKey): boolean =>
  device === head.signer || laptopOf(head, device) !== undefined;

function laptopOf(
  { laptops }: FoldedWorkspace['head'],
  device: DeviceKey,
): { readonly name: string | undefined } | undefined {
  const known: readonly unknown[] = Array.isArray(laptops) ? laptops : [];
  const keyed = known.filter(hasKey);
  if (!keyed.some(({ key }) => key === device)) return undefined;
  return { name: nameLaptop(keyed.filter(hasName), device) };
}

const hasKey = (laptop: unknown): laptop is { readonly key: DeviceKey } =>
  typeof laptop === 'object' && laptop !== null && 'key' in laptop;

const hasName = (laptop: {
  readonly key: DeviceKey;
}): laptop is { readonly key: DeviceKey; readonly name: string } =>
  'name' in laptop && typeof laptop.name === 'string';

function toSheetEntry(story: Story, base: Base, revision: Revision): TrailEntry {
  const { judge, entry, round, state, marks, wall, device, reason } = revision;
  story.revision = revision;
  const [sheet, own] = [sheetId(revision), `${sheetId(revision)} ${device}`];
  const before = story.sheets.get(own) ?? story.sheets.get(sheet);
  const known = { index: base.index, marks };
  story.sheets.set(own, known).set(sheet, known);
  const by = isSecretariats(story.workspace.head, device) ? 'secretariat' : 'judge';
  const what: SheetWhat = {
    type: 'sheet',
    ...{
      state,
      by,
      laptop: laptopOf(story.workspace.head, device)?.name,
      part: 'whole',
      round,
      wall,
      reason,
      via: undefined,
      before: before?.index,
    },
    changed: countChanged(before?.marks ?? {}, marks),
    marks: Object.keys(marks).length,
  };
  const group = by === 'secretariat' ? 'decisions' : state === 'draft' ? 'drafts' : 'sheets';
  return { ...base, group, judge, entry, what };
}

function countChanged(before: Marks, after: Marks): number {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as CriterionId[];
  return names.filter((name) => findMark(before, name) !== findMark(after, name)).length;
}

/** Files for people; backups and keys are about the data. */
const LEAVING: ReadonlySet<LogEvent['what']> = new Set(['paper-made', 'table-exported', 'trail-exported']);

function toGroup(what: TrailWhat): TrailGroup {
  switch (what.type) {
    case 'import':
    case 'export':
      return 'files';
    case 'event':
      return LEAVING.has(what.event.what) ? 'files' : 'data';
    case 'began':
    case 'change':
    case 'removed':
      return 'competition';
    case 'sheet':
      return 'sheets';
    case 'act':
      return kindOf(what.act).group;
    case 'unknown':
      return 'data';
    default:
      return assertNever(what);
  }
}
