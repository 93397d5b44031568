import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { keepFocus } from './keep-focus';

interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onClose: (event: SyntheticEvent<HTMLDialogElement>) => void;
}

/**
 * The platform's own modal dialog, open as long as it is on the screen.
 * @param onClose Escape; the screen takes the dialog away, or leaves it
 */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: one that has left it gives the focus back to nobody.
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    return () => {
      element?.close();
      keepFocus();
    };
  }, []);
  return {
    ref,
    onCancel: (event) => {
      event.preventDefault();
      onClose();
    },
    onClose: (event) => {
      // A second Escape in a row closes it whatever the cancel handler says; the screen must know.
      if (
        event.target === event.currentTarget &&
        event.currentTarget.isConnected &&
        !event.currentTarget.open
      ) {
        onClose();
      }
    },
  };
}
