import type { Vault } from '../../renderer/application/ports/vault';
import { createMemoryVault } from '../../renderer/platform/memory-vault';

/** A vault that passes for one on a disk: a test carries it from one start to the next. */
export const aLastingVault = (): Vault => ({ ...createMemoryVault(), kind: 'lasting' });
