import { useEffect, useState } from 'react';
import type { ReadAccess } from '../application/create-services';
import { useApp } from './app-context';

export type Live<T> = { readonly type: 'loading' } | { readonly type: 'ready'; readonly value: T };

type Query<T> = (facts: ReadAccess) => Promise<T>;

/**
 * The answer to `query`, asked again whenever what it read has changed, from any window.
 * @param query the same function as long as the question is the same (module level, or `useCallback`).
 */
export function useLive<T>(query: Query<T>): Live<T> {
  const { services, reload } = useApp();
  const [answer, setAnswer] = useState<{ readonly query: Query<T>; readonly value: T }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(
    () =>
      services.observe(
        query,
        (value) => setAnswer({ query, value }),
        (error) => {
          // Nothing is wrong with the screen; that the database is lost is told above every one.
          if (!reload.isLost()) setFailure({ error });
        },
      ),
    [services, reload, query],
  );
  if (failure) throw failure.error;
  return answer?.query === query ? { type: 'ready', value: answer.value } : { type: 'loading' };
}
