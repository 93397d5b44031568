import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import type { Saving } from '../../stores/save-queue';
import { FormDialog } from './form-dialog';
import { useAction } from './use-action';
import type { EditProblem } from './use-autosave';

interface AddDialogProps {
  readonly title: string;
  readonly state: 'unchanged' | 'changed';
  readonly form: React.RefObject<HTMLFormElement | null>;
  readonly saving: Saving<EditProblem>;
  /** The one that is edited is edited alone; new ones may be added one after the other. */
  readonly adding: 'one' | 'several';
  readonly words: { readonly save: string; readonly saveNew: string; readonly saveAndNext: string };
  /** What was added last while the dialog stood, in words. */
  readonly added: string | undefined;
  readonly onSave: (then: 'close' | 'next') => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form that edits one thing, or adds several one after the other. */
export function AddDialog(props: AddDialogProps) {
  const { title, state, form, saving, adding, words, added, onSave, onClose, children } = props;
  const { busy, run } = useAction();
  return (
    <FormDialog
      title={title}
      state={state}
      form={form}
      busy={busy}
      saving={saving}
      submitLabel={adding === 'one' ? words.save : words.saveNew}
      onSubmit={() => run(() => onSave('close'))}
      onClose={onClose}
      moreActions={
        adding === 'several' && (
          <Button disabled={busy} onClick={() => run(() => onSave('next'))}>
            {words.saveAndNext}
          </Button>
        )
      }
    >
      {added !== undefined && (
        <Notice tone="success" announce="spoken">
          {added}
        </Notice>
      )}
      {children}
    </FormDialog>
  );
}
