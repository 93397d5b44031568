import type { Strings } from '../../strings/strings';

/** What a browser tells about the machine it runs on. */
export interface Machine {
  readonly userAgent: string;
  readonly cores: number;
  readonly screen: { readonly width: number; readonly height: number };
}

export interface LaptopTrait {
  readonly name: string;
  readonly text: string;
}

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Windows NT/, 'Windows'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Chromium's relatives name Chrome too, so they come first. */
const ENGINES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)\S* Safari/, 'Safari'],
];

/** Which laptop this is, to tell it from the next one: program, system, screen, processor. */
export function toLaptopTraits(
  { userAgent, cores, screen }: Machine,
  shell: 'electron' | 'browser',
  { facts }: Strings['ready'],
): readonly LaptopTrait[] {
  const engine = findEngine(userAgent) ?? facts.unknown;
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? facts.unknown;
  return [
    { name: facts.program, text: shell === 'electron' ? facts.inElectron(engine) : engine },
    { name: facts.system, text: system },
    { name: facts.screen, text: `${screen.width} × ${screen.height}` },
    { name: facts.processor, text: facts.cores(cores) },
  ];
}

function findEngine(userAgent: string): string | undefined {
  for (const [pattern, name] of ENGINES) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return undefined;
}
