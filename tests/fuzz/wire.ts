/** Engine.IO and Socket.IO by hand, so that any frame can be sent, and none is made right on its way. */
import WebSocket from 'ws';

const patienceMs = 30_000;

/** What became of a frame: the server went on, ended this connection because of it, or had ended it before. */
export type Fate = 'went on' | 'ended' | 'lost';

interface Waiting {
  id: number;
  settle(fate: Fate): void;
}

export class Wire {
  readonly #socket: WebSocket;
  readonly #namespace: string;
  readonly #heard: (text: string) => void;
  readonly #waiting: Waiting[] = [];
  #next = 1_000_000;
  used = 0;

  private constructor(socket: WebSocket, namespace: string, heard: (text: string) => void) {
    this.#socket = socket;
    this.#namespace = namespace;
    this.#heard = heard;
  }

  /** Connected and, with `auth`, in the namespace; rejects with the refusal. `heard` gets all that comes. */
  static open(
    url: string,
    namespace: string,
    auth: object | null,
    heard: (text: string) => void,
  ): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        perMessageDeflate: false,
      });
      const wire = new Wire(socket, namespace, heard);
      socket.on('error', reject);
      socket.on('close', () => {
        reject(new Error('the connection ended before the welcome'));
        // In order: the first that was not answered ended it, the others were never read.
        for (const [at, { settle }] of wire.#waiting.splice(0).entries()) settle(at === 0 ? 'ended' : 'lost');
      });
      socket.on('message', (data) => {
        const text = String(data);
        if (text === '2') return socket.send('3');
        if (text.startsWith('0')) {
          if (auth === null) return resolve(wire);
          return socket.send(`40${namespace},${JSON.stringify(auth)}`);
        }
        if (text.startsWith('44')) return reject(new Error(text));
        if (text.startsWith(`42${namespace},["welcome"`)) resolve(wire);
        wire.#read(text);
      });
    });
  }

  #read(text: string): void {
    const answered = new RegExp(`^43${this.#namespace},(\\d+)\\[`).exec(text)?.[1];
    const at = this.#waiting.findIndex(({ id }) => id === Number(answered));
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.settle('went on');
    this.#heard(text);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a frame and, behind it, a command that is refused at once: its answer says that the server went on. */
  send(frame: string | Buffer): Promise<Fate> {
    if (!this.isOpen) return Promise.resolve('lost');
    const id = this.#next++;
    this.#socket.send(frame);
    this.#socket.send(`42${this.#namespace},${id}["?"]`);
    return this.#settled(id);
  }

  /** Sends a frame and waits for nothing. */
  cast(frame: string | Buffer): Promise<Fate> {
    if (!this.isOpen) return Promise.resolve('lost');
    return new Promise((resolve) => {
      this.#socket.send(frame, () => resolve(this.isOpen ? 'went on' : 'lost'));
    });
  }

  /** Sends a command; resolves when it was answered. */
  ask(name: string, payload: string): Promise<Fate> {
    if (!this.isOpen) return Promise.resolve('lost');
    const id = this.#next++;
    this.#socket.send(`42${this.#namespace},${id}[${JSON.stringify(name)},${payload}]`);
    return this.#settled(id);
  }

  #settled(id: number): Promise<Fate> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), patienceMs);
      this.#waiting.push({
        id,
        settle(fate) {
          clearTimeout(timer);
          resolve(fate);
        },
      });
    });
  }

  close(): void {
    this.#socket.terminate();
  }
}
