import type { FinalTabulation } from '../../domain/combination';
import type { Competition } from '../../domain/competition';
import type { EntryId, HashText, RevisionId } from '../../domain/ids';
import { type PrintedCode, toOldPaperCode, toPaperCode } from '../../domain/paper-code';
import {
  type PaperContent,
  type PrintedEntry,
  toFinalContent,
  toOldRecapContent,
  toOldSheetContent,
  toPrintedEntry,
  toRecapContent,
  toSheetContent,
} from '../../domain/paper-content';
import type { StoredRevision } from '../../domain/revision';
import { rankWithin, type Scope } from '../../domain/scopes';
import type { Tabulation } from '../../domain/tabulate';

/** `old`: the ten characters of earlier papers, which know an entry by its id alone. */
export type CodeKind = 'new' | 'old';

/** What the papers of a competition say, and the codes they carry, by one of the two ways to make them. */
export interface CodeBook {
  readonly kind: CodeKind;
  /** Of the sheet with this revision, its entry called what it is called now; worked out once. */
  readonly codeOf: (stored: StoredRevision) => PrintedCode;
  /** @param entry what the paper calls it, where that is not what it is called now */
  readonly contentOf: (stored: StoredRevision, entry?: PrintedEntry) => PaperContent;
  /** @param scope within what the paper ranks; earlier papers rank all entries together */
  readonly recapContentOf: (table: Tabulation, scope: Scope) => PaperContent;
  /** Undefined of papers that knew no rounds together. */
  readonly finalContentOf: (table: FinalTabulation, scope: Scope) => PaperContent | undefined;
  readonly toCode: (content: PaperContent) => PrintedCode;
}

/** Of the competition as it is: with other entries, another book is needed. */
export function createCodeBook(
  { id, entries, ...lists }: Pick<Competition, 'id' | 'entries' | 'categories' | 'groups'>,
  hash: HashText,
  kind: CodeKind,
): CodeBook {
  const known = new Map<RevisionId, PrintedCode>();
  const names = new Map<EntryId, PrintedEntry>(entries.map((entry) => [entry.id, toPrintedEntry(entry)]));
  const contentOf: CodeBook['contentOf'] = ({ revision }, entry = names.get(revision.entry)) =>
    kind === 'new' ? toSheetContent(id, revision, entry) : toOldSheetContent(id, revision);
  const toCode: CodeBook['toCode'] = (content) =>
    kind === 'new' ? toPaperCode(content, hash) : toOldPaperCode(content, hash);
  return {
    kind,
    contentOf,
    toCode,
    codeOf: (stored) => {
      const code = known.get(stored.id) ?? toCode(contentOf(stored));
      known.set(stored.id, code);
      return code;
    },
    recapContentOf: (table, scope) => {
      if (kind === 'old') return toOldRecapContent(id, table);
      return toRecapContent(id, table, scope === 'all' ? undefined : rankWithin(table, lists, scope));
    },
    finalContentOf: (table, scope) =>
      kind === 'old'
        ? undefined
        : toFinalContent(id, table, scope === 'all' ? undefined : rankWithin(table, lists, scope)),
  };
}
