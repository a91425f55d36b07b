import { useCallback, useRef, useState } from "react";

export interface Task<A extends unknown[], R> {
  readonly running: boolean;
  readonly result: R | undefined;
  readonly error: unknown;
  readonly start: (...args: A) => Promise<void>;
}

/** One asynchronous job of the pane: whether it runs, what it gave, why it failed. Only the newest start counts. */
export function useTask<A extends unknown[], R>(job: (...args: A) => Promise<R>): Task<A, R> {
  const [state, setState] = useState<{ running: boolean; result?: R; error?: unknown }>({ running: false });
  const newest = useRef(0);
  const start = useCallback(
    async (...args: A) => {
      const turn = ++newest.current;
      setState(({ result }) => ({ running: true, ...(result === undefined ? {} : { result }) }));
      try {
        const result = await job(...args);
        if (turn === newest.current) setState({ running: false, result });
      } catch (error) {
        if (turn === newest.current) setState({ running: false, error });
      }
    },
    [job],
  );
  return { running: state.running, result: state.result, error: state.error, start };
}
