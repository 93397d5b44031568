import { type ClipboardEvent, useEffect, useState } from 'react';
import type { Column } from './column';
import { toCopied, toTsv } from './rules/to-tsv';
import { useTableSetting } from './table-setting';

/** Milliseconds that it is said. */
const SAID_MS = 4_000;

/** Copies rows for a spreadsheet program, and says so. */
export function useCopying<T>(columns: readonly Column<T>[], items: readonly T[]) {
  const setting = useTableSetting();
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const isPossible = setting !== undefined && columns.some((column) => toCopied(column).length > 0);

  /** In answer to the keys of copying: the event carries the text, whatever else is refused here. */
  const onCopy = (event: ClipboardEvent): void => {
    // Part of a text, chosen with the mouse, is copied as everywhere.
    if (!isPossible || document.getSelection()?.isCollapsed === false) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    event.clipboardData.setData('text/plain', toTsv(columns, items, setting.guard));
    event.preventDefault();
    setSaid(setting.words.copied(items.length));
  };
  const copy = async (): Promise<void> => {
    if (!isPossible) return;
    const done = await setting.copyText(toTsv(columns, items, setting.guard));
    setSaid(done === 'copied' ? setting.words.copied(items.length) : setting.words.notCopied);
  };
  return { said, onCopy, copy };
}
