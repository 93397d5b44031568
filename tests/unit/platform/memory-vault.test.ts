import { createMemoryVault } from '../../../renderer/platform/memory-vault';
import { describeVault } from '../../builders/vault-contract';

describeVault(
  'a vault in memory',
  async () => {
    const vault = createMemoryVault();
    return { vault, findKeptAside: async () => vault.findKeptAside() };
  },
  'memory',
);
