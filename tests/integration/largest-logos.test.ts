import { expect, test } from 'vitest';
import { saveCertificateSettings } from '../../renderer/application/papers/save-certificate-settings';
import {
  type CertificateSettings,
  LOGO_LIMIT,
  type NamedLogo,
} from '../../renderer/application/workspace/certificate-settings';
import { LARGEST_LOGO_BYTES } from '../../renderer/application/workspace/limits';
import { initialCertificateSettings } from '../../renderer/features/papers/initial-certificate-settings';
import { readLogo } from '../../renderer/features/papers/read-logo';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { anEvent, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { quiet } from '../builders/take-files';

/** A picture by its first bytes, of every byte there is, as large as one may be. */
function aLargestPng(seed: number): Uint8Array {
  const bytes = new Uint8Array(LARGEST_LOGO_BYTES).map((_, at) => (at * 31 + (at >> 8) + seed) % 256);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  return bytes;
}

/** Drawings are text: quotation marks take two bytes in a line of JSON, and so do line ends. */
function aLargestSvg(): Uint8Array {
  const path = '<path class="a" d="M0 0L1 1"/>\n';
  const text = `<svg>${path.repeat(LARGEST_LOGO_BYTES / path.length)}`.slice(0, LARGEST_LOGO_BYTES - 6);
  return new TextEncoder().encode(`${text.padEnd(LARGEST_LOGO_BYTES - 6)}</svg>`);
}

const pictures = Array.from({ length: LOGO_LIMIT }, (_, index) => aLargestPng(index));
const drawings = Array.from({ length: LOGO_LIMIT }, aLargestSvg);

/** As the screen takes a chosen file. */
function toLogo(bytes: Uint8Array, index: number): NamedLogo {
  const read = readLogo(bytes);
  if (read.type !== 'logo') throw new Error('not taken for a picture');
  return { name: `logo-${index + 1}`, logo: read.logo };
}

const toBytes = ({ logo }: NamedLogo): Uint8Array =>
  logo.type === 'svg' ? new TextEncoder().encode(logo.text) : logo.bytes;

test.each([
  ['bytes that are no text', 0xff],
  ['characters that JSON spells out', 0x01],
])('a drawing of %s is refused where a backup would have no room for it', (_, byte) => {
  const drawing = new Uint8Array(LARGEST_LOGO_BYTES).fill(byte);
  drawing.set(new TextEncoder().encode('<svg>'));
  expect(readLogo(drawing)).toEqual({ type: 'large' });
});

test.each([
  ['pictures', pictures],
  ['drawings', drawings],
])(
  'a competition with as many %s as it may have, each as large as it may be, comes back from its backup byte by byte',
  async (_, files) => {
    expect(files.map(({ length }) => length)).toEqual(files.map(() => LARGEST_LOGO_BYTES));
    const certificates: CertificateSettings = { ...initialCertificateSettings, logos: files.map(toLogo) };
    const office = await aBackupLaptop('office');
    const { id } = await anEvent({ ports: office.ports });
    getValue(await saveCertificateSettings(office.ports, id, certificates));
    getValue(await office.backups.make(id, quiet));
    const { bytes } = lastSaved(office.ports);

    const other = await aBackupLaptop('other');
    const opened = getValue(await other.backups.inspect(bytes, {}));
    getValue(await other.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }));
    const logos = (await loadSecretariat(other.ports, id)).certificates?.logos ?? [];
    expect(logos.map(({ name }) => name)).toEqual(certificates.logos.map(({ name }) => name));
    // Millions of bytes: a comparison that lists what differs would take longer than everything else.
    expect(logos.map((logo, index) => Buffer.compare(toBytes(logo), files[index] ?? Buffer.of()))).toEqual(
      files.map(() => 0),
    );
  },
);
