import type { Handlers } from '../ipc';
import type { OrderlyClose } from '../window/orderly-close';

export const createWindowReadyToClose =
  (close: Pick<OrderlyClose, 'confirm'>): Handlers['window.ready-to-close'] =>
  async () => {
    close.confirm();
    return {};
  };
