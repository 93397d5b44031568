import { useEffect, useState } from 'react';
import type { Original, OriginalFile } from '../../application/receive/prove-original';
import { toDeviceName, toOriginalFileName } from '../../application/send/file-name';
import type { StorageProblem, WorkerProblem } from '../../application/workspace/problem';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { assertNever, type Result } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatInstant } from '../../strings/formats';
import styles from './originals.module.css';

interface OriginalDialogProps {
  readonly workspace: WorkspaceId;
  readonly title: string;
  readonly stored: StoredRevision;
  readonly onClose: () => void;
}

/** The file that a version came in: read, and its signature verified, while the dialog opens. */
export function OriginalDialog({ workspace, title, stored, onClose }: OriginalDialogProps) {
  const { common, originals: words } = useText();
  const language = useLanguage();
  const found = useOriginal(workspace, stored);
  const { report, save } = useSave(workspace);
  const file = found?.ok && found.value.type === 'file' ? found.value : undefined;
  return (
    <Dialog
      title={title}
      width="wide"
      onClose={onClose}
      actions={
        <>
          {file && <Button onClick={() => void save(file)}>{words.save}</Button>}
          <Button look="primary" onClick={onClose}>
            {common.close}
          </Button>
        </>
      }
    >
      {found === undefined && <p role="status">{words.reading}</p>}
      {found?.ok && <Found original={found.value} />}
      {found?.ok === false && <Notice tone="problem">{describeProblem(found.error, language)}</Notice>}
      {report !== undefined && <p role="status">{report}</p>}
    </Dialog>
  );
}

function Found({ original }: { readonly original: Original }) {
  const { originals: words } = useText();
  const language = useLanguage();
  switch (original.type) {
    case 'file':
      return <File file={original} />;
    case 'lost':
      return (
        <Notice tone="problem" title={words.lost}>
          {words.lostText(original.fileName, formatInstant(original.at, language))}
        </Notice>
      );
    case 'before':
      return (
        <Notice tone="info" title={words.before}>
          {words.beforeText}
        </Notice>
      );
    case 'decided-here':
      return (
        <Notice tone="info" title={words.decidedHere}>
          {words.decidedHereText}
        </Notice>
      );
    default:
      return assertNever(original);
  }
}

function File({ file }: { readonly file: OriginalFile }) {
  const { hash } = useApp();
  const { originals: words } = useText();
  const language = useLanguage();
  const { signature } = file;
  return (
    <>
      {signature.type === 'holds' ? (
        <Notice tone="success" title={words.holds}>
          {words.holdsText}
        </Notice>
      ) : (
        <Notice tone="problem" title={words.fails}>
          {describeProblem(signature.problem, language)}
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>{words.file}</dt>
        <dd>{file.fileName}</dd>
        <dt>{words.at}</dt>
        <dd>
          {formatInstant(file.at, language)} · {words.cover[file.cover]}
        </dd>
        <dt>{words.content}</dt>
        <dd>
          <code>{file.content}</code>
        </dd>
        <dt>{words.laptop}</dt>
        <dd>
          {toDeviceName(file.device, hash)} · <code>{file.device}</code>
        </dd>
        <dt>{words.card}</dt>
        <dd>
          {words.cards[file.card]}
          {file.credential !== undefined && (
            <>
              {' '}
              · <code>{file.credential}</code>
            </>
          )}
        </dd>
      </dl>
    </>
  );
}

type Answer = Result<Original, StorageProblem | WorkerProblem>;

function useOriginal(workspace: WorkspaceId, { id, revision }: StoredRevision): Answer | undefined {
  const { services } = useApp();
  const { device } = revision;
  const [found, setFound] = useState<Answer>();
  useEffect(() => {
    let isWanted = true;
    void services.proveOriginal(workspace, { id, device }).then((value) => {
      if (isWanted) setFound(value);
    });
    return () => {
      isWanted = false;
    };
  }, [services, workspace, id, device]);
  return found;
}

/** The very bytes that were signed, for whoever checks them elsewhere. */
function useSave(workspace: WorkspaceId) {
  const { trails } = useApp();
  const { originals: words } = useText();
  const language = useLanguage();
  const [report, setReport] = useState<string>();
  const save = async ({ content, bytes }: OriginalFile): Promise<void> => {
    const name = toOriginalFileName(content);
    const file = { name, mime: 'application/vnd.pleno+jsonl', bytes };
    const saved = await trails.save(workspace, file, { what: 'original-saved', name: content });
    if (!saved.ok) setReport(describeProblem(saved.error, language));
    else if (saved.value.type === 'saved') {
      setReport(words.saved(describePlace(saved.value.where, name, language)));
    }
  };
  return { report, save };
}
