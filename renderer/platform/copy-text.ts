/**
 * Puts a text on the clipboard: by the interface made for it, or, where that is refused or missing, by the event
 * that an older way of copying still brings.
 */
export async function copyText(
  text: string,
  page: Document,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): Promise<'copied' | 'refused'> {
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused here; the other way may still be open.
  }
  return copyByEvent(text, page);
}

function copyByEvent(text: string, page: Document): 'copied' | 'refused' {
  let copied: 'copied' | 'refused' = 'refused';
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = event.clipboardData ? 'copied' : 'refused';
  };
  page.addEventListener('copy', onCopy, { capture: true });
  try {
    return page.execCommand('copy') ? copied : 'refused';
  } finally {
    page.removeEventListener('copy', onCopy, { capture: true });
  }
}
