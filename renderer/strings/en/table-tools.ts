import type { tableTools as source } from '../id/table-tools';

export const tableTools: typeof source = {
  density: 'Row height',
  densities: { roomy: 'roomy', dense: 'dense' },
  entry: { number: 'Number', title: 'Title', institution: 'Institution' },
  chosen: (count) => `${count} rows selected`,
  keys: 'Ctrl C copies, Esc lets go',
  copy: 'Copy the table for Excel',
  copied: (count) => `${count} rows copied; paste them into Excel with Ctrl V`,
  notCopied: 'This laptop does not let a button copy. Click the table, then press Ctrl C.',
};
