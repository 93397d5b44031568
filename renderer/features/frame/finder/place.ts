/** Something that can be gone to by typing a part of what it is called. */
export interface Place {
  /** Among the others of its kind. */
  readonly id: string;
  readonly kind: 'screen' | 'entry' | 'judge' | 'paper';
  readonly name: string;
  /** What else it is found by, beside the name. */
  readonly detail?: string | undefined;
  /** An entry's. */
  readonly number?: number | undefined;
  readonly href: string;
}
