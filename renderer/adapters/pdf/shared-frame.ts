import type { KitDocument, KitPage, KitReference } from './kit-document';
import type { PageFrame } from './paper-document';
import { toQrOperators } from './qr-path';

/**
 * Turns the first two pages into form XObjects that every other page shows before and after its own
 * content, so that its text stands in the order it is read; their streams are written once, however many
 * pages there are.
 * @returns draws the frame and its code onto the page of a unit
 */
export function shareFrame(
  document: KitDocument,
  { codes, codeBox }: PageFrame,
): (page: KitPage, unit: number) => void {
  const [before, after] = [toForm(document), toForm(document)];
  // The page's own content turns its axis upside down and leaves it so.
  const showBefore = toStream(document, 'q /Before Do Q q');
  const showAfter = toStream(document, 'Q q /After Do Q');
  return (page, unit) => {
    page.xobjects.Before = before;
    page.xobjects.After = after;
    page.dictionary.data.Contents = [showBefore, page.content, showAfter];
    const code = codes[unit] ?? '';
    if (code !== '') page.content.write(toQrOperators(code, codeBox));
  };
}

/** Takes the first page out of the document and leaves its content as a form. */
function toForm(document: KitDocument): KitReference {
  const page = document._pageBuffer.shift();
  if (page === undefined) throw new Error('a framed document begins with the pages of its frame');
  page.content.data.Type = 'XObject';
  page.content.data.Subtype = 'Form';
  page.content.data.BBox = [0, 0, page.width, page.height];
  page.content.data.Resources = page.resources;

  const tree = document._root.data.Pages.data;
  tree.Kids = tree.Kids.filter((kid) => kid !== page.dictionary);
  tree.Count -= 1;
  page.dictionary.data = {};

  page.dictionary.end();
  page.resources.end();
  page.content.end();
  return page.content;
}

function toStream(document: KitDocument, operators: string): KitReference {
  const stream = document.ref();
  stream.write(operators);
  stream.end();
  return stream;
}
