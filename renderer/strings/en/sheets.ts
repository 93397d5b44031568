/** "1 sheet", "46 sheets"; the figure comes as text already formatted. */
export const sheets = (count: string): string => (count === '1' ? '1 sheet' : `${count} sheets`);

/** The same with what they do: "1 sheet waits", "46 sheets wait". */
export const sheetsThat = (count: string, one: string, more: string): string =>
  `${sheets(count)} ${count === '1' ? one : more}`;
