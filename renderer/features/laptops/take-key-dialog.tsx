import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { IncomingFile } from '../../application/receive/import-outcome';
import { readIncoming } from '../../application/receive/read-incoming';
import { LARGEST_LOCKED_BYTES, NOTE_LIMIT } from '../../application/workspace/limits';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { TextArea, TextField } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

interface TakeKeyDialogProps {
  readonly workspace: WorkspaceId;
  readonly onClose: () => void;
  /** @param filesLeft of those that the backup names, not taken in */
  readonly onTaken: (filesLeft: number) => void;
}

/** Takes the competition's key out of the file it was handed over with, or out of a full backup. */
export function TakeKeyDialog({ workspace, onClose, onTaken }: TakeKeyDialogProps) {
  const { joining, platform } = useApp();
  const { common, laptops: words } = useText();
  const language = useLanguage();
  const form = useId();
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);
  const [file, setFile] = useState<IncomingFile>();
  const [secret, setSecret] = useState('');
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'asking' | 'working'>('asking');
  const [problem, setProblem] = useState<string>();

  const choose = async (): Promise<void> => {
    const [chosen] = await platform.openFiles({ accept: ['.age', '.pleno'], multiple: false });
    if (chosen === undefined) return;
    setFile(chosen);
    setProblem(undefined);
  };
  const take = async (): Promise<void> => {
    if (step === 'working') return;
    setProblem(undefined);
    if (file === undefined) {
      setProblem(words.takeNoFile);
      return;
    }
    setStep('working');
    job.current = new AbortController();
    const { signal } = job.current;
    const bytes = await readIncoming(file, LARGEST_LOCKED_BYTES);
    const taken = bytes.ok
      ? await joining.takeKey(workspace, { bytes: bytes.value, secret, reason, signal })
      : bytes;
    setStep('asking');
    if (!taken.ok) {
      if (taken.error.type !== 'backup-cancelled') setProblem(describeProblem(taken.error, language));
      return;
    }
    onTaken(taken.value.filesLeft);
    onClose();
  };

  return (
    <Dialog
      title={words.takeTitle}
      typed={secret === '' && reason === '' ? 'nothing' : 'something'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={step === 'working'}>
            {words.takeConfirm}
          </Button>
        </>
      }
    >
      <p>{words.takeText}</p>
      <form
        id={form}
        noValidate
        className={layout.stackWide}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void take();
        }}
      >
        <div className={layout.rowCentred}>
          <Button onClick={() => void choose()}>{words.takeFile}</Button>
          {file && <span className={typography.fileName}>{file.name}</span>}
        </div>
        <TextField label={words.takeSecret} spellCheck={false} value={secret} onChange={setSecret} />
        <TextArea label={words.takeReason} maxLength={NOTE_LIMIT} value={reason} onChange={setReason} />
      </form>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
