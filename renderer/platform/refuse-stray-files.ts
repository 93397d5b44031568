/**
 * A file let go beside the place meant for it does nothing. Left to itself the browser would open it
 * in the program's stead, or in another tab, and it would look as if it had been taken in.
 */
export function refuseStrayFiles(page: Document): void {
  const refuse = (event: DragEvent): void => {
    const { dataTransfer } = event;
    // What a place on the page has claimed is its own; dragged text stays the browser's.
    if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}
