/**
 * What may stand under one name after the power went: `undefined` for nothing at all. More than one
 * while a change was under way, or was said to have failed.
 */
export class Expectation {
  private allowed: readonly (string | undefined)[];
  /** An append did not end well: pieces of it may stand after what is allowed. */
  private mayHaveTail = false;

  constructor(first: string | undefined) {
    this.allowed = [first];
  }

  /** The vault said yes: this and nothing else. */
  isNow(content: string | undefined): void {
    this.allowed = [content];
    this.mayHaveTail = false;
  }

  /** The vault said no, or nothing: as before, or this. */
  mayBe(content: string | undefined): void {
    this.allowed = [...this.allowed, content];
  }

  mayHavePieces(): void {
    this.mayHaveTail = true;
  }

  accepts(found: string | undefined): boolean {
    return this.allowed.some(
      (one) => one === found || (this.mayHaveTail && one !== undefined && (found?.startsWith(one) ?? false)),
    );
  }

  /** The longest allowed content that stands at the beginning of what was found. */
  soundPartOf(found: string): string {
    const parts = this.allowed.filter((one) => one !== undefined && found.startsWith(one));
    return parts.sort((one, other) => (other?.length ?? 0) - (one?.length ?? 0))[0] ?? '';
  }

  describe(): string {
    const shown = this.allowed.map((one) => (one === undefined ? 'nothing' : `${one.length} characters`));
    return `${shown.join(' or ')}${this.mayHaveTail ? ', pieces after it' : ''}`;
  }
}
