import { createContext, useContext } from 'react';

/** `dense`: one line a row. */
type Density = 'roomy' | 'dense';

/** What is the same for every table of the program. */
interface TableSetting {
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
  readonly words: {
    readonly density: string;
    readonly densities: { readonly [each in Density]: string };
    readonly chosen: (count: number) => string;
    readonly copied: (count: number) => string;
    readonly notCopied: string;
    readonly copy: string;
    readonly keys: string;
  };
  /** Makes harmless what a spreadsheet program could take for a formula. */
  readonly guard: (text: string) => string;
  /** Puts a text where other programs paste from. */
  readonly copyText: (text: string) => Promise<'copied' | 'refused'>;
}

/** Without one, tables are as they are drawn: roomy, and nothing leaves them. */
export const TableSettingContext = createContext<TableSetting | undefined>(undefined);

export const useTableSetting = (): TableSetting | undefined => useContext(TableSettingContext);
