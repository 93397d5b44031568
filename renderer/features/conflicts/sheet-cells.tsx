import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import type { Column } from '../../components/table/column';
import type { Entry, Judge } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import { type AddressRound, routes } from '../../routes';
import type { Strings } from '../../strings/strings';
import styles from './sheet-cells.module.css';

/** Which sheet a row is about: the entry, and whose sheet it is. */
const SheetName = ({ judge, entry }: { readonly judge: Judge; readonly entry: Entry }) => (
  <>
    <EntryName entry={entry} />
    <JudgeOfSheet judge={judge} />
  </>
);

/** Whose sheet it is, below the entry's name. */
export function JudgeOfSheet({ judge }: { readonly judge: Judge }) {
  const { conflicts: words } = useText();
  return (
    <span className={styles.judge}>
      <span>{words.sheetOf(`${judge.code} · ${judge.name}`)}</span>
    </span>
  );
}

interface SheetOfTable {
  readonly judge: Judge;
  readonly entry: Entry;
}

export const toSheetKey = ({ judge, entry }: SheetOfTable): string => `${judge.id} ${entry.id}`;

/** Which sheet each row is about. */
export const sheetColumn = (
  { sheet }: Strings['conflicts'],
  className = styles.sheet,
): Column<SheetOfTable> => ({
  head: sheet,
  kind: 'name',
  className,
  cell: ({ judge, entry }) => <SheetName judge={judge} entry={entry} />,
});

interface CompareWords {
  /** Says which sheet's. */
  readonly labelOf: (judgeCode: string, entryNumber: number) => string;
  /** Instead of "compare". */
  readonly text?: string;
}

interface RoundPlace {
  readonly workspace: WorkspaceId;
  readonly round: AddressRound;
}

/** The way to each sheet's versions side by side. */
export const compareColumn = (
  { compare }: Strings['conflicts'],
  { workspace, round }: RoundPlace,
  { labelOf, text = compare }: CompareWords,
): Column<SheetOfTable> => ({
  head: compare,
  headLook: 'spoken',
  kind: 'action',
  cell: () => text,
  link: ({ judge, entry }) => ({
    href: routes.conflict(workspace, { judge: judge.id, entry: entry.id }, round),
    label: labelOf(judge.code, entry.number),
    className: styles.link,
  }),
});
