/**
 * Excel on the web's half of the handshake with office.js: the pane's frame and this page talk in messages of JSON
 * text. Read from the public client library; what Excel itself would answer is our reading of it.
 */
import type { Host } from "../host/host";

export interface PaneSetting {
  /** Excel's display language, "en-US". */
  readonly locale: string;
  readonly documentName: string;
  /** Called when office.js is there and the add-in's own code still waits for it. */
  readonly prepare?: () => void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: MethodCall;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

const REQUEST = 0;
const RESPONSE = 1;
const Action = { invoke: 0, register: 1, unregister: 2 } as const;
const Told = { answer: 0, event: 1 } as const;
const Dispatch = { loadSettings: 75, saveSettings: 76, batch: 93 } as const;
const EVENTS = "richApiMessage";
const ACTION = { category: 2, type: 1000 };
const SELECTION = "documentSelectionChanged";
const ADDIN_ID = "biz-for-excel";
const EXCEL_ON_THE_WEB = 16;
const NOT_SUPPORTED = 5001;

/** Sets of the API that the host answers for. */
const REQUIREMENTS = {
  ExcelApi: "1.13",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RichApiRuntime: "1.2",
  Settings: "1.1",
};

/** Talks with the add-in in a frame, from before the frame is on the page until it is closed. */
export class PaneChannel {
  // Office.js caches settings per conversation in the session: a new one each time.
  private readonly conversation = `biz-${crypto.randomUUID()}`;
  /** Event → the message that asked for it: what is told refers to it. */
  private readonly registrations = new Map<string, number>();
  private readonly stopEvents: () => void;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly host: Host,
    private readonly setting: PaneSetting,
  ) {
    frame.name = frameName(this.conversation, setting.locale);
    window.addEventListener("message", this.hear);
    host.events.whenSelected.add(this.tellSelection);
    this.stopEvents = host.events.listen((entries) => this.tell(EVENTS, { ArrayData: entries }));
  }

  close(): void {
    window.removeEventListener("message", this.hear);
    this.host.events.whenSelected.delete(this.tellSelection);
    this.stopEvents();
  }

  /** Runs what the add-in registered for a button, as Excel does for one of the ribbon or for a shortcut. */
  runAction(name: string): void {
    const entry = [ACTION.category, ACTION.type, "", JSON.stringify([name, ""]), 0, false];
    this.tell(EVENTS, { ArrayData: [entry] });
  }

  private readonly hear = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const message = parsed(event.data);
    if (message?._messageType === REQUEST && message._conversationId === this.conversation)
      this.answer(message);
  };

  private readonly tellSelection = (): void => this.tell(SELECTION, {});

  private answer(message: Message): void {
    const { _actionName: name, _actionType: action } = message;
    if (action === Action.register) {
      this.registrations.set(name, message._correlationId);
      return this.reply(message, { Error: 0 });
    }
    if (action === Action.unregister) {
      this.registrations.delete(name);
      return this.reply(message, { Error: 0 });
    }
    if (name === "executeMethod") return this.reply(message, runMethod(this.host, message._data ?? {}));
    if (name === "ContextActivationManager_getAppContextAsync") {
      this.setting.prepare?.();
      return this.reply(message, appContext(this.host, this.setting));
    }
    // Notices of focus and of the frame's life expect no answer; anything else gets an empty one.
    if (name !== "ContextActivationManager_notifyHost") this.reply(message, null);
  }

  private tell(event: string, data: unknown): void {
    const registration = this.registrations.get(event);
    if (registration !== undefined) this.send(event, registration, Told.event, data);
  }

  private reply(to: Message, data: unknown): void {
    this.send(to._actionName, to._correlationId, Told.answer, data);
  }

  private send(name: string, correlation: number, told: number, data: unknown): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: name,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _errorCode: 0,
      _responseType: told,
      _origin: location.origin,
      _serializerVersion: 1,
      _data: data,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }
}

/** Office.js reads from its window's name who holds it. "3": a shared runtime with custom functions. */
function frameName(conversation: string, locale: string): string {
  const host = ["Excel", "Web", "16.00", locale.toLowerCase(), "workbench", "", "disableLogging", "3"];
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: host.join("$"),
    xdmInfo: [conversation, ADDIN_ID, location.origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

function parsed(text: unknown): Message | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}

function appContext({ document }: Host, { locale, documentName }: PaneSetting): object {
  return {
    _id: ADDIN_ID,
    _appInstanceId: ADDIN_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.00",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${encodeURIComponent(documentName)}`,
    _clientMode: 1,
    _settings: wireSettings(document.facts.settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _initialDisplayMode: 2,
    _appDomains: [],
    _featureGates: {},
  };
}

function wireSettings(settings: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]);
}

function runMethod(host: Host, call: MethodCall): object {
  switch (call.DdaMethod?.DispatchId) {
    case Dispatch.batch:
      return { Version: 1, Error: 0, Data: [200, [], host.processText(String(call.ArrayData?.[4]))] };
    case Dispatch.loadSettings:
      return { Version: 1, Error: 0, Properties: wireSettings(host.document.facts.settings) };
    case Dispatch.saveSettings:
      for (const [key, value] of call.DdaSettingsMethod?.Properties ?? [])
        host.document.setFact(["settings", key], JSON.parse(value));
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: NOT_SUPPORTED };
  }
}
