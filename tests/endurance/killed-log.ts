import type { VaultStore } from '../../electron/handlers/vault/vault-store';
import type { LogFiles } from '../../renderer/application/ports/vault';

export const KILLED_LOG = 'killed';

/** The store's logs as the journal takes them, with no bridge in between. */
export const toLogFiles = (store: VaultStore): LogFiles => ({
  list: store.listLogs,
  read: store.readLog,
  append: store.appendLog,
  cut: store.cutLog,
  replace: store.replaceLog,
  setAside: store.setLogAside,
});
