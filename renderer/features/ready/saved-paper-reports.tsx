import { Notice } from '../../components/notice';
import type { SavedPaperReport } from './use-saved-paper';

export function SavedPaperReports({ reports }: { readonly reports: readonly SavedPaperReport[] }) {
  return reports.map(({ tone, text }) => (
    <Notice key={text} tone={tone} announce="spoken">
      {text}
    </Notice>
  ));
}
