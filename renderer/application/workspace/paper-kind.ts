/** What can be printed: what a request for it is of. */
export type PaperKind =
  | 'score-sheets'
  | 'recap'
  | 'certificates'
  | 'access-cards'
  | 'test-page'
  | 'laptop-sheet'
  | 'passphrase-slip';
