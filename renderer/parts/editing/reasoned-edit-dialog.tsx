import { type ReactNode, useRef, useState } from 'react';
import { TextArea } from '../../components/text-field';
import { useText } from '../../hooks/use-text';
import type { Saving } from '../../stores/save-queue';
import { FormDialog } from './form-dialog';
import { useAction } from './use-action';
import type { EditProblem } from './use-autosave';

interface ReasonedEditDialogProps {
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  readonly children: ReactNode;
  /** False when it did not work; the dialog stays with what was typed. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

/** A change of what is being set up that needs a written reason. */
export function ReasonedEditDialog(props: ReasonedEditDialogProps) {
  const { title, label, confirm, children, saving, onConfirm, onClose } = props;
  const { setUp } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const { busy, run } = useAction();
  const missing = reason.trim() === '';
  return (
    <FormDialog
      title={title}
      state={missing ? 'unchanged' : 'changed'}
      form={form}
      busy={busy}
      saving={saving}
      submitLabel={confirm}
      onClose={onClose}
      onSubmit={() =>
        run(async () => {
          if (missing) {
            setTried('yes');
            form.current?.querySelector('textarea')?.focus();
          } else if (await onConfirm(reason)) onClose();
        })
      }
    >
      {children}
      <TextArea
        label={label}
        required
        maxLength={500}
        value={reason}
        onChange={setReason}
        problem={tried === 'yes' && missing ? setUp.fields.missing() : undefined}
      />
    </FormDialog>
  );
}
