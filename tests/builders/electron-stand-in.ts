import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';
import type { SystemWrapping } from '../../electron/handlers/keys/wrapping';
import { appAddress } from '../../electron/shell/app-protocol';
import { noKeyStore } from './system-key-store';

/** What a test decides about the machine the shell runs on. */
export interface StandInOptions {
  /** Folder for userData and documents. */
  readonly folder: string;
  /** False for a second start of the program. */
  readonly isFirstInstance?: boolean;
  readonly isDark?: boolean;
  /** The system's key store; none is there unless the test says so. */
  readonly safeStorage?: SystemWrapping;
  /** Hears what the shell tells the screens. */
  readonly onSend?: OnSend;
  /** The first one has the main window on it. */
  readonly displays?: readonly DisplayStandIn[];
}

type OnSend = (name: string, payload: unknown) => void;

/** A screen, as Electron describes it. */
export interface DisplayStandIn {
  readonly id: number;
  readonly label: string;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export const laptopScreen: DisplayStandIn = {
  ...{ id: 1, label: 'Built-in' },
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
};
export const projectorScreen: DisplayStandIn = {
  ...{ id: 22, label: 'EPSON PJ' },
  bounds: { x: 1920, y: 0, width: 1280, height: 800 },
};

/** Who asks for a permission, and for what of it; the program's own page, unless it says otherwise. */
interface PermissionAsker {
  readonly url?: string;
  readonly isMainFrame?: boolean;
  readonly media?: readonly ('video' | 'audio')[];
}

interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** The program's own page, as Electron describes the sender of a call. */
export const ownPage: Sender = { senderFrame: { url: appAddress, parent: null } };

export class WebContentsStandIn extends EventEmitter {
  readonly sent: { readonly name: string; readonly payload: unknown }[] = [];
  readonly calls: string[] = [];
  windowOpenHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined;

  /** @param onSend may be put here later, by who shows this window */
  constructor(public onSend: OnSend | undefined) {
    super();
  }

  setWindowOpenHandler(handler: WebContentsStandIn['windowOpenHandler']): void {
    this.windowOpenHandler = handler;
  }

  reload(): void {
    this.calls.push('reload');
  }
  forcefullyCrashRenderer(): void {
    this.calls.push('crash');
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
  send(name: string, payload: unknown): void {
    this.sent.push({ name, payload });
    this.onSend?.(name, payload);
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents: WebContentsStandIn;
  readonly calls: string[] = [];
  loaded: string | undefined;
  bounds = { x: 0, y: 0, width: 1280, height: 800 };
  private destroyed = false;

  constructor(
    readonly options: BrowserWindowConstructorOptions,
    onSend: OnSend | undefined,
  ) {
    super();
    this.webContents = new WebContentsStandIn(onSend);
  }

  async loadURL(url: string): Promise<void> {
    this.calls.push('load');
    this.loaded = url;
  }
  show(): void {
    this.calls.push('show');
  }
  showInactive(): void {
    this.calls.push('showInactive');
  }
  removeMenu(): void {
    this.calls.push('removeMenu');
  }
  /** As by hand: whoever objects keeps it. */
  close(): void {
    let isKept = false;
    const keep = (): void => {
      isKept = true;
    };
    this.emit('close', { preventDefault: keep });
    if (!isKept) this.destroy();
  }
  getBounds(): WindowStandIn['bounds'] {
    return this.bounds;
  }
  focus(): void {
    this.calls.push('focus');
  }
  maximize(): void {
    this.calls.push('maximize');
  }
  restore(): void {
    this.calls.push('restore');
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.calls.includes('minimize');
  }
  isMaximized(): boolean {
    return this.calls.includes('maximize');
  }
  getNormalBounds(): WindowStandIn['bounds'] {
    return this.bounds;
  }
}

/** Takes the place of the `electron` module and writes down everything the shell registers with it. */
export interface ElectronStandIn {
  /** What `import … from 'electron'` gives. */
  readonly module: Readonly<Record<string, unknown>>;
  readonly app: EventEmitter;
  readonly windows: readonly WindowStandIn[];
  readonly record: {
    readonly switches: Map<string, string | undefined>;
    readonly calls: string[];
    readonly schemes: CustomScheme[];
    readonly protocols: Map<string, (request: Request) => Promise<Response>>;
    readonly openDialogs: OpenDialogOptions[];
    readonly saveDialogs: SaveDialogOptions[];
    readonly messages: unknown[];
    readonly channels: () => readonly string[];
    menu: MenuItemConstructorOptions[];
    /** What keeps the screen from going dark now, by its number. */
    readonly awake: Map<number, string>;
  };
  /** Plugs screens in and out. */
  readonly setDisplays: (displays: readonly DisplayStandIn[]) => void;
  /** The session of that name, which is in memory alone unless it begins with `persist:`. */
  readonly findPartition: (name: string) => SessionStandIn | undefined;
  readonly session: SessionStandIn;
  /** The next answers of the dialogs; none means cancelled. Of a message: its button, or later, by the test. */
  readonly answers: {
    readonly open: string[][];
    readonly save: string[];
    readonly message: (number | Promise<number>)[];
  };
  /** A call as the preload script makes it. */
  readonly invoke: (channel: string, request: unknown, sender?: Sender) => Promise<unknown>;
}

type SessionStandIn = ReturnType<typeof createSessionStandIn>;

export function createElectronStandIn(options: StandInOptions): ElectronStandIn {
  const app = new EventEmitter();
  const windows: WindowStandIn[] = [];
  const handlers = new Map<string, (event: Sender, request: unknown) => Promise<unknown>>();
  const answers: ElectronStandIn['answers'] = { open: [], save: [], message: [] };
  const record: ElectronStandIn['record'] = {
    switches: new Map(),
    calls: [],
    schemes: [],
    protocols: new Map(),
    openDialogs: [],
    saveDialogs: [],
    messages: [],
    channels: () => [...handlers.keys()],
    menu: [],
    awake: new Map(),
  };
  const session = createSessionStandIn();
  const partitions = new Map<string, SessionStandIn>();
  const screen = new EventEmitter();
  let displays = options.displays ?? [laptopScreen];
  let blockers = 0;

  class BrowserWindow extends WindowStandIn {
    constructor(wishes: BrowserWindowConstructorOptions) {
      super(wishes, windows.length === 0 ? options.onSend : undefined);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  /** Dialogs take the parent window first, if there is one. */
  const lastOf = <T>(args: readonly unknown[]): T => args.at(-1) as T;

  return {
    app,
    windows,
    record,
    session,
    answers,
    setDisplays: (now) => {
      const before = displays;
      displays = now;
      for (const one of before) if (!now.includes(one)) screen.emit('display-removed', {}, toDisplay(one));
      for (const one of now) if (!before.includes(one)) screen.emit('display-added', {}, toDisplay(one));
    },
    findPartition: (name) => partitions.get(name),
    invoke: async (channel, request, sender = ownPage) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return handler(sender, request);
    },
    module: {
      BrowserWindow,
      app: Object.assign(app, {
        requestSingleInstanceLock: () => options.isFirstInstance ?? true,
        quit: () => record.calls.push('quit'),
        enableSandbox: () => record.calls.push('enableSandbox'),
        whenReady: async () => undefined,
        getPath: () => options.folder,
        getName: () => 'Pleno',
        getVersion: () => '0.1.0',
        commandLine: {
          appendSwitch: (name: string, value?: string) => record.switches.set(name, value),
        },
      }),
      ipcMain: {
        handle: (channel: string, handler: (event: Sender, request: unknown) => Promise<unknown>) =>
          handlers.set(channel, handler),
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: CustomScheme[]) => record.schemes.push(...schemes),
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          record.protocols.set(scheme, handler),
      },
      safeStorage: options.safeStorage ?? noKeyStore,
      session: {
        defaultSession: session.defaultSession,
        fromPartition: (name: string) => {
          const partition = partitions.get(name) ?? createSessionStandIn();
          partitions.set(name, partition);
          return partition.defaultSession;
        },
      },
      powerSaveBlocker: {
        start: (type: string) => {
          blockers += 1;
          record.awake.set(blockers, type);
          return blockers;
        },
        stop: (id: number) => record.awake.delete(id),
      },
      dialog: {
        showOpenDialog: async (...args: unknown[]) => {
          record.openDialogs.push(lastOf(args));
          const filePaths = answers.open.shift();
          return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
        },
        showSaveDialog: async (...args: unknown[]) => {
          record.saveDialogs.push(lastOf(args));
          const filePath = answers.save.shift();
          return { canceled: filePath === undefined, filePath: filePath ?? '' };
        },
        showMessageBox: async (...args: unknown[]) => {
          const message = lastOf<{ readonly signal?: AbortSignal }>(args);
          record.messages.push(message);
          return { response: await Promise.race([answers.message.shift() ?? 0, takenBack(message.signal)]) };
        },
      },
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (menu: MenuItemConstructorOptions[]) => {
          record.menu = menu;
        },
      },
      nativeTheme: { shouldUseDarkColors: options.isDark ?? false },
      screen: Object.assign(screen, {
        getAllDisplays: () => displays.map(toDisplay),
        getDisplayMatching: () => toDisplay(displays[0] ?? laptopScreen),
      }),
    },
  };
}

const toDisplay = ({ id, label, bounds }: DisplayStandIn) => ({
  ...{ id, label, bounds },
  size: { width: bounds.width, height: bounds.height },
  workArea: { ...bounds, height: bounds.height - 40 },
});

/** A message that is taken back closes as if nobody had chosen. */
const takenBack = (signal: AbortSignal | undefined): Promise<number> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve(0)));

function createSessionStandIn() {
  const events = new EventEmitter();
  const protocols = new Map<string, (request: Request) => Promise<Response>>();
  // What Electron does until told otherwise.
  let request: (...args: unknown[]) => void = (_contents, _permission, decide) =>
    (decide as (granted: boolean) => void)(true);
  let check: (...args: unknown[]) => boolean = () => true;
  let device: (...args: unknown[]) => boolean = () => false;
  let beforeRequest: (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void = (
    _details,
    decide,
  ) => decide({});
  return {
    events,
    /** Of this session alone. */
    protocols,
    defaultSession: Object.assign(events, {
      protocol: {
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          protocols.set(scheme, handler),
      },
      setPermissionRequestHandler: (handler: typeof request) => {
        request = handler;
      },
      setPermissionCheckHandler: (handler: typeof check) => {
        check = handler;
      },
      setDevicePermissionHandler: (handler: typeof device) => {
        device = handler;
      },
      webRequest: {
        onBeforeRequest: (listener: typeof beforeRequest) => {
          beforeRequest = listener;
        },
      },
    }),
    /** What the session answers when a page asks for a permission, checks it, and opens a device. */
    isPermissionGranted: (
      permission: string,
      { url = appAddress, isMainFrame = true, media = [] }: PermissionAsker = {},
    ): readonly boolean[] => {
      let asked = true;
      const decide = (granted: boolean): void => {
        asked = granted;
      };
      const asking = { requestingUrl: url, isMainFrame };
      request({}, permission, decide, permission === 'media' ? { ...asking, mediaTypes: media } : asking);
      // Electron checks one kind at a time, and says which only for media.
      const kinds = media.length === 0 ? [undefined] : media;
      const isChecked = kinds.every((mediaType) =>
        check({}, permission, url, { ...asking, ...(mediaType && { mediaType, securityOrigin: url }) }),
      );
      return [asked, isChecked, device({ deviceType: permission })];
    },
    isCancelled: (url: string): boolean => {
      let cancelled = false;
      beforeRequest({ url }, ({ cancel }) => {
        cancelled = cancel ?? false;
      });
      return cancelled;
    },
  };
}
