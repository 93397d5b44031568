import { createMemoryVault } from '../../renderer/application/memory-vault';
import type { Vault } from '../../renderer/application/vault';

/** A vault that passes for one on a disk: a test carries it from one start to the next. */
export const aLastingVault = (): Vault => ({ ...createMemoryVault(), kind: 'lasting' });
