import { type ReactNode, useId, useState } from 'react';
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

/** A form in a dialog. Escape with something typed asks first; only the second one lets it go. */
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
  const { common, setUp } = useText();
  const language = useLanguage();
  const [warned, setWarned] = useState<'yes' | 'no'>('no');
  const formId = useId();
  return (
    <Dialog
      title={title}
      width={width}
      typed={state === 'changed' ? 'something' : 'nothing'}
      onClose={() => {
        if (state === 'changed' && warned === 'no') setWarned('yes');
        else onClose();
      }}
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
      {warned === 'yes' && (
        <InSight>
          {' '}
          <Notice tone="warning" announce="spoken">
            {setUp.unsavedWarning}
          </Notice>
        </InSight>
      )}
    </Dialog>
  );
}
