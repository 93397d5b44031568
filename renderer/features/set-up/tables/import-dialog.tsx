import { useEffect, useRef, useState } from 'react';
import type { TableChoices } from '../../../application/ports/spreadsheet';
import type { IncomingFile } from '../../../application/receive/import-outcome';
import { chooseColumns } from '../../../application/tables/columns/choose-columns';
import type { Alikes } from '../../../application/tables/entries/apply-entries';
import type { Existing } from '../../../application/tables/matching/existing';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { FileDrop } from '../../../components/file-drop';
import { Notice } from '../../../components/notice';
import { Phase } from '../../../components/phase';
import { Segments } from '../../../components/segments';
import { TextArea } from '../../../components/text-field';
import type { Competition } from '../../../domain/competition';
import { ok } from '../../../domain/result';
import { useApp } from '../../../hooks/app-context';
import { useOneReading } from '../../../hooks/use-one-reading';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useAction } from '../../../parts/editing/use-action';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Saving } from '../../../stores/save-queue';
import { describeProblem } from '../../../strings/describe-problem';
import { formatCount } from '../../../strings/formats';
import { ImportColumns } from './import-columns';
import { ImportComputing } from './import-computing';
import styles from './import-dialog.module.css';
import {
  type ColumnsStep,
  type ImportStep,
  isBlocked,
  keepColumns,
  openFile,
  type PreviewedImport,
  readTable,
} from './import-flow';
import type { ImportKind } from './import-kind';
import { ImportPreview } from './import-preview';
import { ImportReport } from './import-report';
import { ImportSource } from './import-source';
import { ImportSummary } from './import-summary';
import { useImportPreview } from './use-import-preview';

const TABLE_ENDINGS = ['.csv', '.xlsx', '.txt', '.tsv'];

interface ImportDialogProps<Field extends string> {
  readonly kind: ImportKind<Field>;
  readonly save: (change: (competition: Competition) => Competition, reason: string) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

/** File, columns, preview, done: nothing is changed before the last but one says so. */
export function ImportDialog<Field extends string>(props: ImportDialogProps<Field>) {
  const { kind, save, saving, onClose } = props;
  const { platform, spreadsheet } = useApp();
  const { common, setUp, tables } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const { busy, run } = useAction();
  const [step, setStep] = useState<ImportStep<Field>>({ type: 'file' });
  const [existing, setExisting] = useState<Existing>('refuse');
  const [alikes, setAlikes] = useState<Alikes>('same');
  const [reason, setReason] = useState('');
  const [reasonTried, setReasonTried] = useState<'yes' | 'no'>('no');
  const heading = useRef<HTMLHeadingElement>(null);

  const { read: readOne, cancel } = useOneReading();

  // What is being saved needs no working out anew when the competition changes by it.
  const [confirmed, setConfirmed] = useState<PreviewedImport>();
  const wanted = step.type === 'preview' && !confirmed ? step.opened : undefined;
  const { shown, current } = useImportPreview(kind, wanted, existing);
  const preview = confirmed ?? shown;

  useEffect(() => {
    if (step.type !== 'file') heading.current?.focus();
  }, [step.type]);

  async function read(files: readonly IncomingFile[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    setStep({ type: 'reading', fileName: file.name });
    const result = await readOne(async (signal) => {
      const bytes = await openFile(file);
      if (!bytes.ok) return bytes;
      const reading = await readTable(bytes.value, spreadsheet, { headings: kind.headings }, signal);
      return reading.ok ? ok({ bytes: bytes.value, reading: reading.value }) : reading;
    });
    if (!result) return;
    if (!result.ok) {
      setStep({ type: 'file', problem: result.error });
      return;
    }
    const { table } = result.value.reading;
    const columns = chooseColumns(table.header, kind.headings);
    setStep({ type: 'columns', fileName: file.name, opened: { ...result.value, choices: {}, columns } });
  }

  async function readAgain(at: ColumnsStep<Field>, choices: TableChoices): Promise<void> {
    const { fileName, opened } = at;
    setStep({ type: 'columns', fileName, opened, pending: choices });
    const result = await readOne((signal) =>
      readTable(opened.bytes, spreadsheet, { headings: kind.headings, choices }, signal),
    );
    if (!result) return;
    if (!result.ok) {
      setStep({ type: 'columns', fileName, opened, problem: result.error });
      return;
    }
    const columns = keepColumns(opened, result.value.table, kind.headings);
    setStep({ type: 'columns', fileName, opened: { ...opened, reading: result.value, choices, columns } });
  }

  function stopReading(): void {
    cancel();
    setStep((now) =>
      now.type === 'columns'
        ? { type: 'columns', fileName: now.fileName, opened: now.opened }
        : { type: 'file' },
    );
  }

  async function confirm(): Promise<void> {
    if (!current) return;
    if (kind.panelIsFrozen && reason.trim() === '') {
      setReasonTried('yes');
      return;
    }
    setConfirmed(current);
    if (await save((competition) => current.apply(competition, alikes), reason))
      setStep({ type: 'done', view: current.view });
    setConfirmed(undefined);
  }

  const position = { file: 1, reading: 1, columns: 2, preview: 3, done: 4 }[step.type];
  const stepName = text.steps[step.type === 'reading' ? 'file' : step.type];
  const blocked = step.type === 'columns' && isBlocked(step, kind.required);
  const rows = preview?.view.rows.length ?? 0;

  return (
    <Dialog
      title={kind.title}
      typed={
        step.type === 'columns' || step.type === 'preview'
          ? 'something'
          : step.type === 'done'
            ? 'nothing'
            : undefined
      }
      width="wide"
      onClose={onClose}
      actions={
        <>
          {step.type === 'done' && (
            <Button look="primary" onClick={onClose}>
              {common.close}
            </Button>
          )}
          {step.type !== 'done' && step.type !== 'reading' && (
            <Button onClick={onClose}>{common.cancel}</Button>
          )}
          {step.type === 'reading' && <Button onClick={stopReading}>{tables.cancelReading}</Button>}
          {step.type === 'columns' && (
            <>
              <Button onClick={() => setStep({ type: 'file' })}>{text.otherFile}</Button>
              <Button look="primary" disabled={blocked} onClick={() => setStep({ ...step, type: 'preview' })}>
                {text.toPreview}
              </Button>
            </>
          )}
          {step.type === 'preview' && (
            <>
              <Button onClick={() => setStep({ ...step, type: 'columns' })}>{text.toColumns}</Button>
              {rows > 0 && (
                <Button look="primary" disabled={busy || !current} onClick={() => run(confirm)}>
                  {kind.words.confirm(formatCount(rows, language))}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <h3 ref={heading} tabIndex={-1} className={styles.step}>
        {text.stepOf(stepName, String(position), '4')}
        {'fileName' in step && <span className={styles.fileName}> · {step.fileName}</span>}
      </h3>
      {step.type === 'file' && (
        <>
          <p>{text.chooseText}</p>
          {step.problem && (
            <Notice tone="problem" announce="spoken">
              {describeProblem(step.problem, language)} {text.nothingChanged}
            </Notice>
          )}
          <FileDrop
            label={text.choose}
            hint={text.drop}
            onChoose={() => void platform.openFiles({ accept: TABLE_ENDINGS, multiple: false }).then(read)}
            onDrop={(files) => void read(files)}
          />
        </>
      )}
      {step.type === 'reading' && <Phase label={text.reading} />}
      {step.type === 'columns' && (
        <>
          {step.problem && (
            <Notice tone="problem" announce="spoken">
              {describeProblem(step.problem, language)} {tables.asBefore}
            </Notice>
          )}
          <ImportSource
            reading={step.opened.reading}
            choices={step.pending ?? step.opened.choices}
            busy={step.pending ? 'reading' : 'idle'}
            onChoose={(choices) => void readAgain(step, choices)}
            onCancel={stopReading}
          >
            <ImportSummary table={step.opened.reading.table} columns={step.opened.columns} />
          </ImportSource>
          <ImportColumns
            kind={kind}
            table={step.opened.reading.table}
            columns={step.opened.columns}
            onChange={(columns) => setStep({ ...step, opened: { ...step.opened, columns } })}
          />
        </>
      )}
      {step.type === 'preview' && !confirmed && <ImportComputing state={current ? 'idle' : 'computing'} />}
      {step.type === 'preview' && preview && (
        <>
          {preview.view.alikes === 'some' && (
            <Segments
              legend={text.alikes.question}
              choices={[
                { value: 'same', label: text.alikes.same },
                { value: 'another', label: text.alikes.another },
              ]}
              value={alikes}
              onChange={setAlikes}
            />
          )}
          <ImportPreview kind={kind} view={preview.view} existing={existing} onExisting={setExisting} />
          {kind.panelIsFrozen && rows > 0 && (
            <TextArea
              label={text.frozenReason}
              hint={setUp.judges.frozen}
              maxLength={500}
              required
              value={reason}
              onChange={setReason}
              problem={reasonTried === 'yes' && reason.trim() === '' ? setUp.fields.missing() : undefined}
            />
          )}
          {saving.type === 'failed' && (
            <Notice tone="problem" announce="spoken">
              {describeProblem(saving.problem, language)}
            </Notice>
          )}
        </>
      )}
      {step.type === 'done' && <ImportReport kind={kind} view={step.view} />}
    </Dialog>
  );
}
