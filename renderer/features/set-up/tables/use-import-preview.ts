import { useMemo } from 'react';
import type { Existing } from '../../../application/tables/matching/existing';
import { useApp } from '../../../hooks/app-context';
import { useComputation } from '../../../hooks/use-computation';
import { createComputation } from '../../../stores/computation';
import type { OpenedTable, PreviewedImport } from './import-flow';
import type { ImportKind } from './import-kind';

interface ImportPreviewing {
  /** What is on the screen: of the same table and columns, while another answer is worked out. */
  readonly shown: PreviewedImport | undefined;
  /** What may be confirmed; undefined until it is worked out. */
  readonly current: PreviewedImport | undefined;
}

/** What importing the table would do, worked out a stretch at a time. @param opened undefined: not wanted */
export function useImportPreview<Field extends string>(
  { preview: toPreview }: Pick<ImportKind<Field>, 'preview'>,
  opened: OpenedTable<Field> | undefined,
  existing: Existing,
): ImportPreviewing {
  const { services } = useApp();
  const table = opened?.reading.table;
  const mapping = opened?.columns.mapping;
  const computation = useMemo(
    () => table && mapping && createComputation(toPreview(table, mapping, services.newId, existing)),
    [table, mapping, existing, services, toPreview],
  );
  const shown = useComputation(computation, opened)?.value;
  return { shown, current: computation?.find()?.value };
}
