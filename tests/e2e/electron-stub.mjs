// Stands where the built shell imports `electron`; the test puts the stand-in there first.
const { plenoElectronStandIn: standIn } = /** @type {{ plenoElectronStandIn: Record<string, unknown> }} */ (
  /** @type {unknown} */ (globalThis)
);
export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
} = standIn;
