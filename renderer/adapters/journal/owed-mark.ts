export interface OwedMark {
  readonly read: () => boolean;
  readonly write: (isOwed: boolean) => void;
}
