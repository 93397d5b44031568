import type { App } from 'electron';
import type { Handlers } from '../shell/ipc';

export const createAppInfo =
  (app: Pick<App, 'getName' | 'getVersion'>, platform: string): Handlers['app.info'] =>
  async () => ({ name: app.getName(), version: app.getVersion(), platform });
