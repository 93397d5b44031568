import { type ComponentProps, useId } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { CardCodeForm } from './card-code-form';
import { CardScan } from './card-scan';

interface CardDialogProps {
  readonly title: string;
  /** What the card is asked for. */
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly card: ComponentProps<typeof CardScan> &
    Omit<ComponentProps<typeof CardCodeForm>, 'id' | 'label' | 'hint' | 'children'> & {
      /** How long until the next code may be tried; in place of `confirm`. */
      readonly waiting: string | undefined;
    };
  readonly onClose: () => void;
}

/** Asks for a judge's access card: its code, or its QR code in front of the camera. */
export function CardDialog({ title, text, confirm, cancel, card, onClose }: CardDialogProps) {
  const { texts, scan, waiting, ...code } = card;
  const form = useId();
  const isHeld = waiting !== undefined || code.working !== undefined;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" form={form} aria-disabled={isHeld}>
            {waiting ?? confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <CardCodeForm id={form} label={texts.label} hint={texts.hint} {...code}>
        <CardScan texts={texts} scan={scan} />
      </CardCodeForm>
    </Dialog>
  );
}
