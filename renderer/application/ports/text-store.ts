/**
 * A small place of the shell's own for a few short texts. It stands in neither the database nor the vault,
 * and takes a text at once, also while the window closes.
 */
export interface TextStore {
  readonly read: (key: string) => string | undefined;
  /** `refused` when the place is full or closed. */
  readonly write: (key: string, text: string) => 'kept' | 'refused';
  /** Nothing to remove is no error, nor is a place that is closed. */
  readonly remove: (key: string) => void;
}
