import { FileSpreadsheet, ScanSearch } from 'lucide-react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import type { RecapReport } from './use-recap-export';

interface RecapButtonsProps {
  readonly workspace: WorkspaceId;
  readonly onSave: (form: 'xlsx' | 'csv') => Promise<void>;
}

/** The ranking as a file, and the way to check a paper of it. */
export function RecapButtons({ workspace, onSave }: RecapButtonsProps) {
  const { frame, results } = useText();
  const [, navigate] = useLocation();
  return (
    <>
      <Button
        clicks="first"
        icon={<FileSpreadsheet aria-hidden="true" />}
        onClick={() => void onSave('xlsx')}
      >
        {results.exportXlsx}
      </Button>
      <Button clicks="first" onClick={() => void onSave('csv')}>
        {results.exportCsv}
      </Button>
      <Button
        look="plain"
        icon={<ScanSearch aria-hidden="true" />}
        onClick={() => navigate(routes.secretariat(workspace, 'check'))}
      >
        {frame.screens.check}
      </Button>
    </>
  );
}

interface RecapReportNoticeProps extends Pick<RecapButtonsProps, 'onSave'> {
  readonly report: RecapReport | undefined;
}

export function RecapReportNotice({ report, onSave }: RecapReportNoticeProps) {
  const { frame } = useText();
  if (report === undefined) return null;
  const { tone, text, retry } = report;
  return (
    <Notice
      tone={tone}
      announce="spoken"
      actions={retry && <Button onClick={() => void onSave(retry)}>{frame.safety.retry}</Button>}
    >
      {text}
    </Notice>
  );
}
