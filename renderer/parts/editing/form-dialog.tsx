import { type ReactNode, useId } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { useLanguage, useText } from '../../hooks/use-text';
import type { Saving } from '../../stores/save-queue';
import { describeProblem } from '../../strings/describe-problem';
import { InSight } from './in-sight';
import type { EditProblem } from './use-autosave';

interface FormDialogProps {
  readonly title: string;
  readonly width?: 'narrow' | 'wide';
  /** Something was typed that closing would lose. */
  readonly state: 'unchanged' | 'changed';
  readonly form: React.RefObject<HTMLFormElement | null>;
  readonly busy: boolean;
  /** How the last save went; a failure is said here, where the person looks. */
  readonly saving: Saving<EditProblem>;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Next to the submit button. */
  readonly moreActions?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a dialog. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    width = 'narrow',
    state,
    form,
    busy,
    saving,
    submitLabel,
    onSubmit,
    onClose,
    moreActions,
    children,
  } = props;
  const { common } = useText();
  const language = useLanguage();
  const formId = useId();
  return (
    <Dialog
      title={title}
      width={width}
      typed={state === 'changed' ? 'something' : 'nothing'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {moreActions}
          <Button look="primary" type="submit" form={formId} disabled={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        noValidate
        className={layout.stackLoose}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
      {saving.type === 'failed' && (
        <InSight>
          {' '}
          <Notice tone="problem" announce="spoken">
            {describeProblem(saving.problem, language)}
          </Notice>
        </InSight>
      )}
    </Dialog>
  );
}
