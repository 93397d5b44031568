import { cpus, release, type as systemName } from 'node:os';
import type { Machine } from './record';

/** What the figures depend on, and nothing that would name the machine. */
export function describeMachine(): Machine {
  const [version = ''] = /^\d+\.\d+/.exec(release()) ?? [];
  return {
    system: `${systemName()} ${version}`.trim(),
    processors: cpus().length,
    node: process.versions.node,
  };
}
