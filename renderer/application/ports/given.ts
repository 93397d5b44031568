/** A use case with its ports already handed to it: what a screen calls. */
export const given =
  <P, Request extends readonly unknown[], Answer>(
    ports: P,
    useCase: (ports: P, ...request: Request) => Answer,
  ): ((...request: Request) => Answer) =>
  (...request) =>
    useCase(ports, ...request);
