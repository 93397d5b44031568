import { type KeyboardEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { keepFocus } from './keep-focus';

interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDialogElement>) => void;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onClose: (event: SyntheticEvent<HTMLDialogElement>) => void;
}

/**
 * The platform's own modal dialog, open as long as it is on the screen; the cursor begins in its first field, or
 * else on the first of its buttons marked `data-dialog="actions"`.
 * @param onEscape the screen takes the dialog away, or leaves it
 */
export function useModal(onEscape: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: one that has left it gives the focus back to nobody.
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    if (element) begin(findFirst(element));
    return () => {
      element?.close();
      keepFocus();
    };
  }, []);
  return {
    ref,
    // Before the browser, which closes it at a second Escape in a row, whatever was said to the first.
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (event.currentTarget.querySelector(':popover-open')) return;
      event.preventDefault();
      // Only the innermost of several.
      event.stopPropagation();
      onEscape();
    },
    onCancel: (event) => {
      // A field for files has one too.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onEscape();
    },
    onClose: (event) => {
      const dialog = event.currentTarget;
      if (event.target !== dialog || !dialog.isConnected || dialog.open) return;
      // By the browser, which knows nothing of what is typed in it.
      dialog.showModal();
      onEscape();
    },
  };
}

/** As by the Tab key: what stands in a field is selected, and typing takes its place. */
function begin(place: HTMLElement | null): void {
  place?.focus();
  if (place instanceof HTMLInputElement && TYPED.has(place.type)) place.select();
}

const TYPED = new Set(['text', 'search', 'number', 'password']);

const FIELDS = ['input', 'select', 'textarea']
  .map((field) => `${field}:not(:disabled, [type="hidden"], [type="file"])`)
  .join();

function findFirst(dialog: HTMLDialogElement): HTMLElement | null {
  const fields = [...dialog.querySelectorAll<HTMLInputElement>(FIELDS)].filter((field) =>
    field.checkVisibility(),
  );
  const [first] = fields;
  if (first === undefined) return dialog.querySelector('[data-dialog="actions"] button:not(:disabled)');
  // Of several to choose from the chosen one, as the Tab key does.
  if (first.type !== 'radio') return first;
  return (
    fields.find(({ type, name, checked }) => type === 'radio' && name === first.name && checked) ?? first
  );
}
