import { assertNever, err, ok, type Result } from '../../domain/result';
import { decodeXml } from './decode-xml';
import { readXml, type XmlListener, type XmlNamespaces } from './read-xml';
import { openArchive, type ZipArchive, type ZipProblem } from './unzip';

/** Names of spreadsheets, of packages and of their relationships, transitional and strict. */
const NAMESPACES: XmlNamespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

export type PartProblem = { readonly type: 'part-damaged' | ZipProblem['type'] };

/** An Office package: parts by name, without a leading slash, capitals apart. */
export interface OfficePackage {
  readonly has: (part: string) => boolean;
  /** The text of a part of XML. */
  readonly text: (part: string) => Result<string, PartProblem>;
  readonly readXml: (part: string, listener: XmlListener) => Result<undefined, PartProblem>;
  /** @param part '' for the package's own; none where it has no such file */
  readonly relationships: (part: string) => Result<readonly Relationship[], PartProblem>;
  /** In lower case; undefined where nothing says. */
  readonly contentType: (part: string) => Result<string | undefined, PartProblem>;
}

const DAMAGED = err<PartProblem>({ type: 'part-damaged' });
const CONTENT_TYPES = '[content_types].xml';
const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** @param limit most unpacked bytes of all parts of XML together */
export function openPackage(bytes: Uint8Array, limit: number): Result<OfficePackage, ZipProblem> {
  const opened = openArchive(bytes, isXml, limit);
  return opened.ok ? ok(toPackage(opened.value)) : opened;
}

function toPackage(archive: ZipArchive): OfficePackage {
  /** Undefined: two entries would be this part, and programs differ in which they take. */
  const entries = new Map<string, string | undefined>();
  for (const name of archive.names) {
    const part = toPartName(name);
    entries.set(part, entries.has(part) ? undefined : name);
  }
  const text: OfficePackage['text'] = (part) => {
    const entry = entries.get(part);
    if (entry === undefined || !isXml(entry)) return DAMAGED;
    const content = archive.read(entry);
    if (!content.ok) return content;
    const xml = decodeXml(content.value);
    return xml === undefined ? DAMAGED : ok(xml);
  };
  const read: OfficePackage['readXml'] = (part, listener) => {
    const xml = text(part);
    return xml.ok ? readOfficeXml(xml.value, listener) : xml;
  };
  return {
    has: (part) => entries.has(part),
    text,
    readXml: read,
    relationships: (part) => {
      const file = relationshipsOf(part);
      return entries.has(file) ? readRelationships(part, (listener) => read(file, listener)) : ok([]);
    },
    contentType: (part) =>
      entries.has(CONTENT_TYPES)
        ? readContentType(part, (listener) => read(CONTENT_TYPES, listener))
        : ok(undefined),
  };
}

/** Reads the text of a part; names of spreadsheets come bare. */
export const readOfficeXml = (xml: string, listener: XmlListener): Result<undefined, PartProblem> =>
  readXml(xml, NAMESPACES, listener) === 'read' ? ok(undefined) : DAMAGED;

/** As Excel takes them: capitals, backslashes, a leading slash and percent signs make no difference. */
const toPartName = (name: string): string =>
  decodePercent(name).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

type ReadPart = (listener: XmlListener) => Result<undefined, PartProblem>;

function readRelationships(part: string, read: ReadPart): Result<readonly Relationship[], PartProblem> {
  const found: Relationship[] = [];
  const done = read({
    open: (name, attributes) => {
      if (name !== 'Relationship') return undefined;
      const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes();
      if (id === undefined || target === undefined || mode === 'External') return undefined;
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) });
      return undefined;
    },
    close: () => {},
    text: () => {},
  });
  return done.ok ? ok(found) : done;
}

/** `./worksheets/sheet1.xml`, `../x.xml` and `/xl/x.xml`, seen from a part. */
function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return toPartName(steps.join('/'));
}

function readContentType(part: string, read: ReadPart): Result<string | undefined, PartProblem> {
  let ofPart: string | undefined;
  let ofExtension: string | undefined;
  const extension = part.slice(part.lastIndexOf('.') + 1);
  const done = read({
    open: (name, attributes) => {
      if (name !== 'Override' && name !== 'Default') return undefined;
      const { PartName: partName = '', Extension: ending = '', ContentType: type } = attributes();
      if (name === 'Override' && toPartName(partName) === part) ofPart = type;
      if (name === 'Default' && ending.toLowerCase() === extension) ofExtension = type;
      return undefined;
    },
    close: () => {},
    text: () => {},
  });
  return done.ok ? ok((ofPart ?? ofExtension)?.toLowerCase()) : done;
}

/** How a package that can't be read is called where tables are read. */
export function toTableDamage(problem: PartProblem): 'damaged' | 'unpacked-too-large' | 'protected' {
  switch (problem.type) {
    case 'zip-damaged':
    case 'part-damaged':
      return 'damaged';
    case 'zip-too-large':
      return 'unpacked-too-large';
    case 'zip-locked':
      return 'protected';
    default:
      return assertNever(problem.type);
  }
}
