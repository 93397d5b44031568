import type { SecondFolderState, SnapshotInfo, Vault } from '../../renderer/application/ports/vault';
import type { VaultProblem } from '../../renderer/application/workspace/problem';
import { err, ok } from '../../renderer/domain/result';
import { aLastingVault } from './a-lasting-vault';
import { getValue } from './fake-ports';

export interface Stick {
  presence: SecondFolderState['presence'];
  readonly files: Map<string, Uint8Array>;
}

/** A vault with a second folder, which can be pulled out. */
export function aVaultWithStick(stick: Stick): Vault {
  const vault = aLastingVault();
  const { snapshots } = vault;
  const gone = err<VaultProblem>({ type: 'vault-gone' });
  const isIn = () => stick.presence === 'present';
  return {
    ...vault,
    snapshots: {
      ...snapshots,
      list: async () => {
        const second = [...stick.files].map(
          ([name, { length }]): SnapshotInfo => ({ name, place: 'second', size: length }),
        );
        return ok([...getValue(await snapshots.list()), ...(isIn() ? second : [])]);
      },
      write: async (place, name, bytes) => {
        if (place === 'own') return snapshots.write(place, name, bytes);
        if (!isIn()) return gone;
        stick.files.set(name, bytes.slice());
        return ok(undefined);
      },
      read: async (place, name) => {
        if (place === 'own') return snapshots.read(place, name);
        const bytes = isIn() ? stick.files.get(name) : undefined;
        return bytes ? ok(bytes) : gone;
      },
      remove: async (place, name) => {
        if (place === 'own') return snapshots.remove(place, name);
        stick.files.delete(name);
        return ok(undefined);
      },
      secondFolder: {
        find: async () => ({ path: '/stick', presence: stick.presence }),
        choose: async () => ok({ path: '/stick', presence: stick.presence }),
        forget: async () => ok(undefined),
      },
    },
  };
}

export const aStick = (): Stick => ({ presence: 'present', files: new Map() });
