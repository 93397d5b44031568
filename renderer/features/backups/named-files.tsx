import { ATTACHMENT_ENDINGS } from '../../application/workspace/attachment-file-name';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import type { RestoreFlow } from './use-restore';

interface NamedFilesProps {
  /** Files that the backup names and that were found nowhere. */
  readonly lost: number;
  readonly flow: Pick<RestoreFlow, 'addFiles'>;
}

/** Files that lie beside a snapshot, not in it: where they are not at hand, the person points at them. */
export function NamedFiles({ lost, flow }: NamedFilesProps) {
  const { platform } = useApp();
  const { namedFiles: words } = useText().backups;
  const language = useLanguage();
  if (lost === 0) return null;
  const choose = async (): Promise<void> => {
    const files = await platform.openFiles({ accept: ['.pleno', ...ATTACHMENT_ENDINGS], multiple: true });
    if (files.length > 0) flow.addFiles(files);
  };
  return (
    <Notice
      tone="warning"
      announce="spoken"
      actionsPlace="below"
      title={words.title(formatCount(lost, language))}
      actions={<Button onClick={() => void choose()}>{words.choose}</Button>}
    >
      {words.text}
    </Notice>
  );
}
