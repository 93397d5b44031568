/** Where a competition has several rounds: which of them is shown. */
export const rounds = {
  choose: 'Pilih tahap',
  closed: 'ditutup',
  /** Of a judge's sheets in a round: signed or not scored. */
  handedIn: (done: string, total: string) => `${done} dari ${total} lembar selesai`,
  /** A sheet, where a judge has several rounds. */
  entryIn: (entry: string, round: string) => `${entry}, ${round}`,
};
