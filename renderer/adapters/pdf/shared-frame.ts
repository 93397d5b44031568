import type { PageFrame } from './paper-document';
import type { KitDocument, KitPage } from './pdfmake-engine';
import { toQrOperators } from './qr-path';

/**
 * Turns the first page into a form XObject that every other page shows below its own content; its
 * stream is written once, however many pages there are.
 * @returns draws the frame and its code onto the page of a unit
 */
export function shareFrame(
  document: KitDocument,
  { codes, codeBox }: PageFrame,
): (page: KitPage, unit: number) => void {
  const frame = document._pageBuffer.shift();
  if (frame === undefined) throw new Error('a framed document has a first page');
  frame.content.data.Type = 'XObject';
  frame.content.data.Subtype = 'Form';
  frame.content.data.BBox = [0, 0, frame.width, frame.height];
  frame.content.data.Resources = frame.resources;

  const tree = document._root.data.Pages.data;
  tree.Kids = tree.Kids.filter((kid) => kid !== frame.dictionary);
  tree.Count -= 1;
  frame.dictionary.data = {};

  const show = document.ref();
  show.write('q /Frame Do Q');
  show.end();
  frame.dictionary.end();
  frame.resources.end();
  frame.content.end();
  return (page, unit) => {
    page.xobjects.Frame = frame.content;
    page.dictionary.data.Contents = [show, page.content];
    const code = codes[unit] ?? '';
    if (code !== '') page.content.write(toQrOperators(code, codeBox));
  };
}
