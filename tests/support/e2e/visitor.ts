import { fillPattern } from "../routes";
import type { BuiltAction } from "./built-actions";
import { clientAddressHeader } from "./client-address";

/** What a server has said to one request. */
export interface Answer {
  /** The request in words: `GET /orders rsc: 1`. */
  asked: string;
  method: string;
  path: string;
  /** What the server is called: APP_URL. */
  origin: string;
  status: number;
  headers: Headers;
  body: string;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/**
 * A visitor without a browser: follows no redirect, keeps whatever cookies are set, and can send what no
 * browser would.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` so far, as it was written. */
  readonly setCookies: string[] = [];

  /**
   * @param clientAddress the address the server is to see
   * @param server where the server listens
   * @param origin what it is called: APP_URL
   */
  constructor(
    private readonly clientAddress: string,
    private readonly server = process.env.APP_URL!,
    readonly origin = server,
  ) {}

  async ask(path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(`${this.server}${path}`, {
      method,
      headers: { ...(cookie && { cookie }), [clientAddressHeader]: this.clientAddress, ...headers },
      body,
      redirect: "manual",
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    const words = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return {
      asked: [method, path.slice(0, 80), ...words].join(" "),
      method,
      path,
      origin: this.origin,
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    };
  }

  /** Asks for a part of a page; the framework first names the address under which it gives it. */
  async askForPart(path: string, headers: Record<string, string> = {}): Promise<Answer[]> {
    const sent = { headers: { rsc: "1", ...headers } };
    const first = await this.ask(path, sent);
    const part = first.headers.get("location");
    return part?.startsWith(`${path}?_rsc`) ? [first, await this.ask(part, sent)] : [first];
  }

  /** Posts a form as a page of ours would. */
  post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    this.ask(path, {
      method: "POST",
      headers: { origin: this.origin, ...headers },
      body: new URLSearchParams(fields),
    });

  /**
   * Calls an action as a page's script would, with no arguments.
   * @param values for the dynamic parts of the page's address
   * @param origin null: none is sent
   */
  act = ({ id, pattern }: BuiltAction, values = {}, origin: string | null = this.origin): Promise<Answer> =>
    this.ask(fillPattern(pattern, values), {
      method: "POST",
      headers: { ...(origin !== null && { origin }), "next-action": id, accept: "text/x-component" },
      body: "[]",
    });

  /** The hidden fields of a page's form that has the field `field`. */
  async hiddenFields(path: string, field: string): Promise<[string, string][]> {
    const { body } = await this.ask(path);
    const form = body.match(/<form\b.*?<\/form>/gs)?.find((text) => text.includes(`name="${field}"`));
    if (!form) throw new Error(`${path} has no form with ${field}.`);
    const inputs = [...form.matchAll(/<input type="hidden"[^>]*>/g)];
    return inputs.map(([input]) => [attribute(input, "name"), attribute(input, "value")]);
  }

  /**
   * Fills in the form of a page that has the field `field`, and sends it as a browser without scripts does.
   * @param values what is typed; hidden fields go along as they are
   */
  async submit(path: string, field: string, values: Record<string, string>): Promise<Answer> {
    const sent = new FormData();
    const fields = [...(await this.hiddenFields(path, field)), ...Object.entries(values)];
    for (const [name, value] of fields) sent.set(name, value);
    return this.ask(path, { method: "POST", headers: { origin: this.origin }, body: sent });
  }

  /** The token the library wants beside every form of its own. */
  async libraryToken(): Promise<string> {
    const { body } = await this.ask("/api/auth/csrf");
    return (JSON.parse(body) as { csrfToken: string }).csrfToken;
  }

  /** Signs in, or tries to, at the library's own door. */
  async signIn(
    { login, password }: { login: string; password: string },
    fields: Record<string, string> = {},
  ): Promise<Answer> {
    const csrfToken = await this.libraryToken();
    return this.post("/api/auth/callback/credentials", { csrfToken, login, password, ...fields });
  }

  private keep(set: string) {
    this.setCookies.push(set);
    const [pair = ""] = set.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === "" || /;\s*max-age=0/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'", "#39": "'" };
const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replace(
    /&([^;]+);/g,
    (entity, code: string) => entities[code] ?? entity,
  );
