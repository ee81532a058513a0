/** A mail server of a few lines that misbehaves on request. It offers no STARTTLS. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * What becomes of a mail: taken, refused for now or for good, the link cut within the text or after it, or a long silence
 * before it is taken or after.
 */
export type Behaviour =
  | 'take'
  | 'take-then-stall'
  | 'defer'
  | 'refuse'
  | 'refuse-sender'
  | 'hang-up'
  | 'take-then-hang-up'
  | 'stall';

export interface ReceivedMail {
  from: string;
  to: string;
  /** Head and body as they came. */
  raw: string;
  header(name: string): string | undefined;
  /** The part of this media type, decoded. */
  part(type: 'text/plain' | 'text/html'): string;
}

export interface SmtpServer {
  url: string;
  mails: ReceivedMail[];
  /** Mails begun, by recipient, whatever became of them. */
  tries: string[];
  /** For the mails to come, one each; `take` after them. */
  behave(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

export async function startSmtp(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const tries: string[] = [];
  const planned: Behaviour[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let behaviour: Behaviour = 'take';
    let from = '';
    let to = '';
    let text: string | null = null;
    let rest = '';

    const command = (line: string) => {
      if (/^(EHLO|HELO)/i.test(line)) return say('250 test');
      if (/^MAIL FROM/i.test(line)) {
        behaviour = planned.shift() ?? 'take';
        from = /<(.*?)>/.exec(line)?.[1] ?? '';
        return say(behaviour === 'refuse-sender' ? '530 5.7.0 sign in first' : '250 ok');
      }
      if (/^RCPT TO/i.test(line)) {
        to = /<(.*?)>/.exec(line)?.[1] ?? '';
        tries.push(to);
        return say(
          behaviour === 'defer'
            ? '450 4.2.0 later'
            : behaviour === 'refuse'
              ? `550 5.1.1 <${to}>: nobody here`
              : '250 ok',
        );
      }
      if (/^DATA/i.test(line)) {
        text = '';
        return say('354 go on');
      }
      if (/^QUIT/i.test(line)) {
        say('221 bye');
        return socket.end();
      }
      return say('250 ok');
    };
    const line = (one: string): unknown => {
      if (text === null) return command(one);
      if (behaviour === 'hang-up') return socket.destroy();
      if (one !== '.') {
        text += `${one.startsWith('.') ? one.slice(1) : one}\r\n`;
        return undefined;
      }
      if (behaviour === 'stall') return undefined;
      mails.push(received(from, to, text));
      text = null;
      if (behaviour === 'take-then-stall') return undefined;
      if (behaviour === 'take-then-hang-up') return socket.destroy();
      return say('250 taken');
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const one of lines) line(one);
    });
    say('220 test');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    tries,
    behave: (...behaviours) => planned.push(...behaviours),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function received(from: string, to: string, raw: string): ReceivedMail {
  const header = (name: string, within = raw) => {
    const head = (within.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
    return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
  };
  return {
    from,
    to,
    raw,
    header: (name) => header(name),
    part(type) {
      const boundary = /boundary="?([^";\r\n]+)/i.exec(raw)?.[1];
      const parts = boundary ? raw.split(`--${boundary}`) : [raw];
      const part = parts
        .find((each) => header('Content-Type', each.trimStart())?.startsWith(type))
        ?.trimStart();
      if (part === undefined) throw new Error(`the mail has no ${type} part`);
      const body = part.slice(part.indexOf('\r\n\r\n') + 4);
      switch (header('Content-Transfer-Encoding', part)) {
        case 'base64':
          return Buffer.from(body, 'base64').toString('utf8');
        case 'quoted-printable': {
          const bytes = body
            .replace(/=\r\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
          return Buffer.from(bytes, 'latin1').toString('utf8');
        }
        default:
          return Buffer.from(body, 'latin1').toString('utf8');
      }
    },
  };
}
