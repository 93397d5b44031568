import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useText } from '../../hooks/use-text';
import type { PaperReport } from './use-paper';

/** What came of a paper: where it is, what is missing on it, or why there is none. */
export function PaperReports({ reports }: { readonly reports: readonly PaperReport[] }) {
  const { frame } = useText();
  return reports.map(({ tone, text, retry }) => (
    <Notice
      key={text}
      tone={tone}
      announce="spoken"
      actions={retry && <Button onClick={retry}>{frame.safety.retry}</Button>}
    >
      {text}
    </Notice>
  ));
}
