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
const Dispatch = { loadSettings: 75, saveSettings: 76, batch: 93 } as const;
const EVENTS = "richApiMessage";
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

/** Prepares a frame that is not on the page yet, and answers what comes from it. @returns stops answering */
export function answerPane(frame: HTMLIFrameElement, host: Host, setting: PaneSetting): () => void {
  // Office.js caches settings per conversation in the session: a new one each time.
  const conversation = `biz-${crypto.randomUUID()}`;
  frame.name = frameName(conversation, setting.locale);
  const registrations = new Map<string, number>();

  const send = (message: object) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _conversationId: conversation,
        _origin: location.origin,
        _serializerVersion: 1,
        ...message,
      }),
      location.origin,
    );
  const reply = (to: Message, data: unknown) =>
    send({
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _correlationId: to._correlationId,
      _errorCode: 0,
      _responseType: 0,
      _data: data,
    });

  const answer = (message: Message) => {
    if (message._actionType === Action.register) {
      registrations.set(message._actionName, message._correlationId);
      return reply(message, { Error: 0 });
    }
    if (message._actionType === Action.unregister) {
      registrations.delete(message._actionName);
      return reply(message, { Error: 0 });
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      setting.prepare?.();
      return reply(message, appContext(host, setting));
    }
    if (message._actionName === "executeMethod") return reply(message, runMethod(host, message._data ?? {}));
    // Notices of focus and of the frame's life expect no answer; anything else gets an empty one.
    if (message._actionName !== "ContextActivationManager_notifyHost") reply(message, null);
  };

  const hear = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const message = parsed(event.data);
    if (message?._messageType === REQUEST && message._conversationId === conversation) answer(message);
  };
  window.addEventListener("message", hear);
  const stopEvents = host.events.listen((entries) =>
    send({
      _messageType: RESPONSE,
      _actionName: EVENTS,
      _correlationId: registrations.get(EVENTS),
      _errorCode: 0,
      _responseType: 1,
      _data: { ArrayData: entries },
    }),
  );
  return () => {
    window.removeEventListener("message", hear);
    stopEvents();
  };
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
