import type { Table } from '../../../application/ports/spreadsheet';
import type { ColumnMapping, KnownHeadings } from '../../../application/tables/columns/column-mapping';
import type { Existing } from '../../../application/tables/matching/existing';
import type { Steps } from '../../../domain/steps';
import type { PreviewedImport } from './import-flow';

/** What is imported: its fields, its rules (from the application), its words. */
export interface ImportKind<Field extends string> {
  readonly title: string;
  readonly fields: readonly { readonly field: Field; readonly name: string }[];
  readonly required: readonly Field[];
  readonly headings: KnownHeadings<Field>;
  readonly preview: (
    table: Table,
    mapping: ColumnMapping<Field>,
    newId: () => string,
    existing: Existing,
  ) => Steps<PreviewedImport>;
  /** Counts come formatted. */
  readonly words: {
    readonly willAdd: (added: string) => string;
    readonly willUpdate: (updated: string) => string;
    readonly willRenumber: (renumbered: string) => string;
    readonly confirm: (rows: string) => string;
    readonly added: (added: string) => string;
    readonly updated: (updated: string) => string;
    readonly renumbered: (renumbered: string) => string;
    /** Whom a row in doubt is about: the one it names, or the one whose number or code it has. */
    readonly byName: { readonly name: string; readonly text: string };
    readonly byMark: { readonly name: string; readonly text: string };
    /** The choice to take rows that are there already as corrections. */
    readonly update: string;
  };
  /** Whether there is anything yet that a row could correct. */
  readonly correctable: 'nothing' | 'something';
  /** Then a reason is asked for. */
  readonly panelIsFrozen: boolean;
}
