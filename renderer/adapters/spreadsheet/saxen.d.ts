/** The part of saxen used here: the package brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    /** Prefix by namespace: names come as `prefix:name` whatever the document calls them. */
    ns(prefixes: { readonly [uri: string]: string }): this;
    on(
      event: 'openTag',
      listener: (
        name: string,
        getAttributes: () => { [name: string]: string } | false,
        decode: Decode,
        isEmpty: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string, decode: Decode, isEmpty: boolean) => void): this;
    on(event: 'text' | 'cdata' | 'attention', listener: (text: string) => void): this;
    on(event: 'error' | 'warn', listener: (error: Error) => void): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
