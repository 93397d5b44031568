import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReadAccess } from '../../../application/create-services';
import {
  type LocalTime,
  type ReminderTone,
  toReminderTone,
} from '../../../application/send/delivery-reminder';
import { type Arrival, toArrival } from '../../../application/send/to-arrival';
import { type DeliveryState, toDelivery } from '../../../application/send/to-delivery';
import type { JudgeWorkspace } from '../../../application/workspace/workspace';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLive } from '../../../hooks/use-live';

export interface DeliveryReminder {
  readonly tone: ReminderTone;
  readonly arrival: Arrival;
  readonly delivery: DeliveryState;
}

const EVERY_MINUTE = 60_000;

/** What hasn't reached the secretariat, and how loudly to say so at this hour; undefined while loading. */
export function useDeliveryReminder(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
): DeliveryReminder | undefined {
  const { now } = useApp();
  const { id } = workspace;
  const exports = useLive(useCallback((facts: ReadAccess) => facts.listExports(id), [id]));
  const [time, setTime] = useState<LocalTime>(() => toLocalTime(now()));
  useEffect(() => {
    const timer = setInterval(() => setTime(toLocalTime(now())), EVERY_MINUTE);
    return () => clearInterval(timer);
  }, [now]);
  const records = exports.type === 'ready' ? exports.value : undefined;
  return useMemo(() => {
    if (records === undefined) return undefined;
    const arrival = toArrival(workspace, revisions);
    const delivery = toDelivery(workspace, revisions, records);
    return { tone: toReminderTone(workspace.competition, arrival, delivery, time), arrival, delivery };
  }, [workspace, revisions, records, time]);
}

/** Day and hour as this laptop's own clock shows them. */
export function toLocalTime(instant: string): LocalTime {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { day, hour: date.getHours() };
}
