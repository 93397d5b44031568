import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { guardFormulas } from '../../application/tables/formula-guard';
import { TableSettingContext } from '../../components/table/table-setting';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';

/** Gives every table its words, the row height chosen, and the way out to a spreadsheet program. */
export function TableSettings({ children }: { readonly children: ReactNode }) {
  const { platform, session } = useApp();
  const { tableTools } = useText();
  const density = useStore(session, ({ preferences }) => preferences.rows ?? 'dense');
  const setPreferences = useStore(session, (state) => state.setPreferences);
  const setting = useMemo(
    () => ({
      density,
      setDensity: (rows: typeof density) => setPreferences({ rows }),
      words: tableTools,
      guard: guardFormulas,
      copyText: platform.copyText,
    }),
    [density, setPreferences, tableTools, platform],
  );
  return <TableSettingContext value={setting}>{children}</TableSettingContext>;
}
