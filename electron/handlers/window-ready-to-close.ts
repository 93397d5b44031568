import type { Handlers } from '../shell/ipc';
import type { OrderlyClose } from '../shell/window/orderly-close';

export const createWindowReadyToClose =
  (close: Pick<OrderlyClose, 'confirm'>): Handlers['window.ready-to-close'] =>
  async () => {
    close.confirm();
    return {};
  };
