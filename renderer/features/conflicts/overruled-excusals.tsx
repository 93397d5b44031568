import type { OverruledExcusal } from '../../application/results/secretariat-view';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { DataTable } from '../../components/table/data-table';
import { useAddressRound } from '../../hooks/use-address-round';
import { useText } from '../../hooks/use-text';
import { compareColumn, sheetColumn, toSheetKey } from './sheet-cells';

interface OverruledExcusalsProps {
  readonly workspace: WorkspaceId;
  /** By judge, then by entry number. */
  readonly sheets: readonly OverruledExcusal[];
}

/** The sheets of judges who signed although they had been excused: they count until they are left out. */
export function OverruledExcusals({ workspace, sheets }: OverruledExcusalsProps) {
  const addressRound = useAddressRound();
  const { conflicts: words } = useText();
  return (
    <DataTable
      columns={[
        sheetColumn(words),
        { head: words.overruledReason, cell: ({ reason }) => reason },
        compareColumn(
          words,
          { workspace, round: addressRound },
          { labelOf: words.overruledOf, text: words.toOverruled },
        ),
      ]}
      items={sheets}
      toKey={toSheetKey}
    />
  );
}
