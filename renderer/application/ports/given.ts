/** A use case with its ports already handed to it: what a screen calls. */
export const given =
  <P, Request extends readonly unknown[], Answer>(
    ports: P,
    useCase: (ports: P, ...request: Request) => Answer,
  ): ((...request: Request) => Answer) =>
  (...request) =>
    useCase(ports, ...request);

/** The same of one that a start has no use for: it is loaded when it is asked for first. */
export const givenLater =
  <P, Request extends readonly unknown[], Answer>(
    ports: P,
    load: () => Promise<(ports: P, ...request: Request) => Promise<Answer>>,
  ): ((...request: Request) => Promise<Answer>) =>
  async (...request) =>
    (await load())(ports, ...request);
