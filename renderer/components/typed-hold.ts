import { createContext, useContext, useEffect } from 'react';

/** Told that something typed would be lost with the page; returns how to take that back. */
export type HoldTyped = () => () => void;

/** Set by whoever may reload the page; on its own a component holds nothing up. */
export const TypedHold = createContext<HoldTyped>(() => () => undefined);

/** As long as something is typed that only this component knows, the page doesn't go without asking. */
export function useTypedHold(typed: 'nothing' | 'something'): void {
  const hold = useContext(TypedHold);
  useEffect(() => (typed === 'something' ? hold() : undefined), [typed, hold]);
}
