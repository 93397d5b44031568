import type { OpenedBackup } from '../../application/backup/inspect-backup';
import type { Strings } from '../../strings/strings';

type Facing = Pick<OpenedBackup, 'here' | 'keyPlan'>;

/** Records of marking that the screens here would no longer show. */
export const countGivenUp = ({ here }: Pick<OpenedBackup, 'here'>): number =>
  here.type === 'present' ? here.givesUp : 0;

/** What becomes of the marks when the backup takes its place here. */
export function describeMarks(
  { here }: Pick<OpenedBackup, 'here'>,
  backups: Strings['backups'],
  toText: (count: number) => string,
): string {
  if (here.type === 'absent') return backups.marksStay;
  const count = countGivenUp({ here });
  return count === 0 ? backups.marksAsThere : backups.marksGivenUp(toText(count));
}

/** Put back where it was made, there is no other laptop to warn of. */
export const comesFromAnotherLaptop = ({ here, keyPlan }: Facing): boolean =>
  here.type === 'absent' || keyPlan === 'asked';
