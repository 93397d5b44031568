/** Facts the placeholders of a number pattern stand for; see `CertificatesRequest.numberPattern`. */
export interface NumberParts {
  readonly number: number;
  readonly year: number;
  readonly rank: number | undefined;
}

export function toCertificateNumber(pattern: string, { number, year, rank }: NumberParts): string {
  const values: { readonly [placeholder: string]: string } = {
    nomor: String(number),
    nomor3: String(number).padStart(3, '0'),
    tahun: String(year),
    peringkat: rank === undefined ? '-' : String(rank),
  };
  return pattern.replace(/\{([a-z0-9]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
