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

/** Keys that do something on a screen, all of one row the same. */
export interface ScreenKeys {
  /** As they are pressed, such as `Alt+ArrowRight`. */
  readonly press: readonly string[];
  readonly does: keyof Strings['keys']['does'];
}

/** A screen of one competition: its address, what it is called, and what is shown there. */
export interface Screen {
  readonly route: string;
  /** `round`: it has an address for each of several rounds as well. */
  readonly about?: 'round';
  readonly name: keyof Strings['frame']['screens'];
  /** In the menu, the lower first, with room between two for another; absent for a screen that is reached from another one. */
  readonly place?: number;
  /** Besides those that every screen has. */
  readonly keys?: readonly ScreenKeys[];
  readonly element: ComponentType<ScreenAddress>;
}

/** The days of an event, which the menu of the secretariat follows. */
export type Phase = keyof Strings['frame']['phases'];

export interface SecretariatScreen extends Screen {
  readonly phase: Phase;
}

export type JudgeScreen = Screen;
