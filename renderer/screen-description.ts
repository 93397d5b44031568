import type { ComponentType } from 'react';
import type { WorkspaceId } from './application/workspace/workspace';
import type { EntryId, JudgeId } from './domain/ids';
import type { Strings } from './strings/strings';

/** What the address says; `entry` and `judge` where it names them. */
interface ScreenAddress {
  readonly workspace: WorkspaceId;
  readonly entry: EntryId;
  readonly judge: JudgeId;
}

/** A screen of one competition: its address, where the menu has it, and what is shown there. */
export interface Screen<Group extends string = string> {
  readonly route: string;
  /** `round`: it has an address for each of several rounds as well. */
  readonly about?: 'round';
  /** Absent for a screen that is reached from another one. */
  readonly menu?: { readonly group: Group; readonly name: keyof Strings['frame']['screens'] };
  readonly element: ComponentType<ScreenAddress>;
}

/** The menu of the secretariat follows the days of an event. */
export type SecretariatScreen = Screen<keyof Strings['frame']['steps']>;

export type JudgeScreen = Screen<'bar'>;
