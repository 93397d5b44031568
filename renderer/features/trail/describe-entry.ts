import type { LogEvent } from '../../application/ports/facts';
import type { ActWhat, ChangeTopic, SheetWhat, TrailEntry } from '../../application/trail/trail-entry';
import { ATTACHMENT } from '../../application/workspace/attachment';
import { isPlenoKind } from '../../application/workspace/pleno-kind';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import type { ExportRecord, ImportRecord } from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import { formatPaperCode } from '../../domain/paper-code';
import { assertNever } from '../../domain/result';
import { type ActNames, describeAct, reasonOf, toActNames } from '../../strings/describe-act';
import { formatCount, formatInstant } from '../../strings/formats';
import type { Language } from '../../strings/language';
import { getStrings } from '../../strings/strings';

/** A line of the trail in words. */
export interface TrailWords {
  readonly title: string;
  /** What else is to be known about it at a glance; may be empty. */
  readonly aside: string;
}

/** Names of what a competition has; what it no longer has keeps its identifier. */
export interface TrailNames extends ActNames {
  /** Title and institution; empty for an entry that is gone. */
  readonly entryTitle: (id: EntryId) => string;
}

export function toTrailNames(competition: Competition): TrailNames {
  const known = new Map(competition.entries.map((entry) => [entry.id, entry]));
  return {
    ...toActNames(competition),
    entryTitle: (id) => {
      const entry = known.get(id);
      return entry === undefined ? '' : `${entry.title} · ${entry.institution.name}`;
    },
  };
}

/** What happened, in one sentence and a few words more. */
export function describeEntry(line: TrailEntry, names: TrailNames, language: Language): TrailWords {
  const words = getStrings(language).trail;
  const { what } = line;
  switch (what.type) {
    case 'sheet':
      return describeSheet(what, line, names, language);
    case 'act':
      return describeOwnAct(what, line, names, language);
    case 'began':
      return describeBegan(what, language);
    case 'import':
      return describeImport(what.record, names, language);
    case 'export':
      return { title: describeExport(what.record, language), aside: what.record.fileName };
    case 'change':
      return describeChange(what.topics, language);
    case 'removed':
      return { title: words.removed, aside: '' };
    case 'event':
      return describeEvent(what.event, language);
    case 'unknown':
      return { title: words.unknown(what.name), aside: '' };
    default:
      return assertNever(what);
  }
}

function describeSheet(
  what: SheetWhat,
  { judge, entry }: Pick<TrailEntry, 'judge' | 'entry'>,
  names: TrailNames,
  language: Language,
): TrailWords {
  const words = getStrings(language).trail;
  const code = judge === undefined ? '' : names.judge(judge);
  const number = entry === undefined ? '' : names.entryNumber(entry);
  const who = words.by.judge(code);
  const isFirst = what.before === undefined;
  const title =
    what.part === 'begun'
      ? words.sheet.part(who, number)
      : what.by === 'secretariat'
        ? words.sheet.decided(who, number)
        : what.state === 'draft' && isFirst
          ? words.sheet.begun(who, number)
          : words.sheet[what.state](who, number);
  const parts = [
    entry === undefined ? '' : names.entryTitle(entry),
    toMarksText(what, language),
    what.reason === undefined ? '' : words.because(what.reason),
    what.laptop === undefined ? '' : words.atLaptop(what.laptop),
    what.via === undefined ? '' : words.via,
  ];
  return { title, aside: join(parts) };
}

function describeOwnAct(
  { act, laptop, via }: ActWhat,
  { entry }: Pick<TrailEntry, 'entry'>,
  names: TrailNames,
  language: Language,
): TrailWords {
  const words = getStrings(language).trail;
  const reason = reasonOf(act);
  const parts = [
    entry === undefined ? '' : names.entryTitle(entry),
    reason === undefined ? '' : words.because(reason),
    act.by === undefined ? '' : words.decidedBy(act.by),
    laptop === undefined ? '' : words.atLaptop(laptop),
    via === undefined ? '' : words.viaDecisions,
  ];
  return { title: describeAct(act, names, language), aside: join(parts) };
}

function toMarksText({ state, before, changed, marks }: SheetWhat, language: Language): string {
  const words = getStrings(language).trail;
  if (state === 'recused') return '';
  if (before === undefined) return words.marks(formatCount(marks, language));
  return changed === 0 ? words.sameMarks : words.changedMarks(formatCount(changed, language));
}

function describeBegan(
  { role, name, again }: Extract<TrailEntry['what'], { readonly type: 'began' }>,
  language: Language,
): TrailWords {
  const words = getStrings(language).trail;
  if (again) return { title: words.beganAgain, aside: name };
  return { title: role === 'judge' ? words.began(words.roleJudge, name) : words.beganMade(name), aside: '' };
}

function describeImport(record: ImportRecord, names: TrailNames, language: Language): TrailWords {
  const words = getStrings(language).trail;
  const [added, known] = [formatCount(record.added, language), formatCount(record.known, language)];
  const aside = join([
    record.fileName,
    record.sealed === false ? words.unsealed : '',
    record.attachments === undefined
      ? ''
      : words.withAttachments(formatCount(record.attachments.length, language)),
    record.trail === undefined ? '' : words.senderTrail(toShortTrailHead(record.trail)),
  ]);
  // Records from before kinds were noted: the secretariat's decisions are nobody's sheets.
  const { judge, kind = judge === null ? 'decisions' : 'scores' } = record;
  const who = judge === null ? words.by.secretariat : words.by.judge(names.judge(judge));
  const number = formatCount(record.edition?.number ?? 0, language);
  if (kind === ATTACHMENT) return { title: words.importAttachment(who), aside };
  const title = isPlenoKind(kind)
    ? words.import[kind]({ who, added, known, number })
    : words.importLater(kind);
  return { title, aside };
}

function describeExport({ kind, count }: ExportRecord, language: Language): string {
  const words = getStrings(language).trail;
  return isPlenoKind(kind) ? words.export[kind](formatCount(count, language)) : words.exportLater(kind);
}

function describeChange(topics: readonly ChangeTopic[], language: Language): TrailWords {
  const words = getStrings(language).trail;
  if (topics.length === 0) return { title: words.change.nothing, aside: '' };
  const reason =
    topics.find((topic) => topic.type === 'rule-book' || topic.type === 'struck-out')?.reason ?? '';
  return {
    title: topics.map((topic) => describeTopic(topic, language)).join('; '),
    aside: reason === '' ? '' : words.because(reason),
  };
}

function describeTopic(topic: ChangeTopic, language: Language): string {
  const { change, members } = getStrings(language).trail;
  if (topic.type === 'member') return change.changed(members[topic.name] ?? topic.name);
  if (topic.type === 'struck-out') {
    return topic.lastSeq === 0
      ? change.struckOut(topic.judge)
      : change.struckOutAfter(topic.judge, formatCount(topic.lastSeq, language));
  }
  if (topic.type === 'rule-book') {
    return topic.version === 1 ? change.frozen : change.ruleBook(formatCount(topic.version, language));
  }
  const { only } = topic;
  const what = (count: number): string =>
    only === undefined
      ? `${formatCount(count, language)} ${change[topic.type]}`
      : change.one[topic.type](join([only.label, only.name]));
  return [
    topic.added > 0 ? change.added(what(topic.added)) : '',
    topic.changed > 0 ? change.changed(what(topic.changed)) : '',
    topic.removed > 0 ? change.removed(what(topic.removed)) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function describeEvent(event: LogEvent, language: Language): TrailWords {
  const words = getStrings(language).trail;
  const count = (value: number): string => formatCount(value, language);
  switch (event.what) {
    case 'rebuilt':
      return { title: words.event.rebuilt, aside: '' };
    case 'log-repaired':
      return { title: words.event['log-repaired'](count(event.lines)), aside: '' };
    case 'cut':
      return { title: words.event.cut(count(event.bytes)), aside: '' };
    case 'log-put-aside':
      return { title: words.event['log-put-aside'](event.competition ?? event.log), aside: '' };
    case 'restored':
      return { title: words.event.restored(formatMoment(event.madeAt, language)), aside: '' };
    case 'backup-made':
    case 'audit-key-made':
    case 'archive-saved':
    case 'trail-exported':
    case 'original-saved':
      return { title: words.event[event.what], aside: event.fileName };
    case 'table-exported':
      return { title: words.event['table-exported'](event.form.toUpperCase()), aside: event.fileName };
    case 'received-mended':
      return { title: words.event['received-mended'](event.copy, event.fault), aside: event.name };
    case 'received-lost':
      return { title: words.event['received-lost'], aside: join([event.file, event.name]) };
    case 'rescued':
      return { title: words.event.rescued(count(event.revisions.length)), aside: '' };
    case 'paper-made':
      return {
        title: words.event['paper-made'](words.papers[event.paper] ?? event.paper),
        aside: join([
          event.fileName,
          event.code === undefined ? '' : words.codeOf(formatPaperCode(event.code)),
        ]),
      };
    default:
      return assertNever(event);
  }
}

/** As it stands there where it is no instant: a trail may have been tampered with. */
export const formatMoment = (instant: string, language: Language): string =>
  Number.isNaN(Date.parse(instant)) ? instant : formatInstant(instant, language);

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
