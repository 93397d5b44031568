import { useState } from 'react';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import type { Strike } from '../../domain/access';
import type { Judge } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import { ReceiveByCamera } from '../../parts/camera/receive-by-camera';
import { useQrReceiver } from '../../parts/camera/use-qr-receiver';
import { ImportOutcomes } from './import-outcomes';

interface CameraIntakeProps {
  readonly take: (files: readonly IncomingFile[]) => Promise<readonly ImportOutcome[]>;
  readonly judges: readonly Judge[];
  readonly strikes: ReadonlyMap<DeviceKey, Strike>;
  readonly onClose: () => void;
}

/** One judge after the other holds the laptop in front of the camera. */
export function CameraIntake({ take, judges, strikes, onClose }: CameraIntakeProps) {
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const receiver = useQrReceiver((file) => {
    void take([file]).then((report) => setOutcomes((before) => [...report, ...before]));
  });
  return (
    <ReceiveByCamera receiver={receiver} onClose={onClose}>
      {outcomes.length > 0 && <ImportOutcomes outcomes={outcomes} judges={judges} strikes={strikes} />}
    </ReceiveByCamera>
  );
}
