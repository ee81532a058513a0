/** Every state of the panel that a visitor can meet, each as the signals and the few touches that bring it about. */
import type { Block, Field } from '../../shared/protocol/blocks.ts';
import type { WidgetState } from '../state.ts';
import {
  conversationId,
  entryOf,
  fileOf,
  inboxOf,
  type Line,
  messagesOf,
  picture,
  talk,
  uploadOf,
} from './samples.ts';

export interface Sample {
  readonly title: string;
  set(state: WidgetState): void;
  /** What commands are answered with; all others fail as they do without a link. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** What is then pressed, dropped or typed. */
  act?(): Promise<void>;
  /** Colour of the inbox. */
  readonly colour?: string;
}

/** Waits for what loads. */
export async function until<T extends Element = HTMLElement>(selector: string): Promise<T> {
  for (;;) {
    const found = document.querySelector<T>(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}
const press = async (selector: string) => (await until(selector)).click();

async function drop(type: 'dragover' | 'drop', files: readonly File[]): Promise<void> {
  await until('.tool');
  // It listens a moment after it is there.
  await new Promise((done) => setTimeout(done, 200));
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

async function type(selector: string, text: string): Promise<void> {
  const field = await until<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const chat: Line[] = [
  ['me', 'Hi, the lamp I got last week flickers when I dim it', { minutes: 26 }],
  ['agent', 'Hello Sam. That sounds annoying, and it should not do that.', { minutes: 25 }],
  ['agent', 'Which bulb is in it at the moment?', { minutes: 25 }],
  ['me', 'One I had lying around, an old 60 W one', { minutes: 22 }],
];

const steps: Block = {
  kind: 'steps',
  title: 'Stop the flicker',
  steps: [
    'Switch the lamp off at the wall and let the bulb cool down.',
    'Put in an LED bulb marked “dimmable”.',
    'Turn the dimmer to its highest step, then down again.',
  ],
  ask: true,
};
const fields: Field[] = [
  { name: 'order', label: 'Order number', type: 'text', required: true },
  { name: 'email', label: 'E-mail address', type: 'email', required: true },
  {
    name: 'what',
    label: 'What should happen?',
    type: 'choice',
    required: true,
    options: ['A new lamp', 'A repair', 'My money back'],
  },
  { name: 'bought', label: 'Bought on', type: 'date', required: false },
  { name: 'count', label: 'How many lamps', type: 'number', required: false },
  { name: 'words', label: 'Anything else', type: 'long', required: false },
  { name: 'terms', label: 'I still have the box', type: 'check', required: false },
];
const form: Block = { kind: 'form', title: 'Tell us about your order', fields };
const links: Block = {
  kind: 'links',
  links: [
    {
      url: 'https://lumenlane.example/help/dimming',
      title: 'Which bulbs can be dimmed',
      description: 'A short list, with pictures of the marks to look for.',
    },
    { url: 'https://lumenlane.example/returns', title: 'Sending something back' },
  ],
};
const markup = [
  '**Good news:** your parcel is *on its way*. The number is `LL-20417`.',
  '',
  '1. Open [the tracking page](https://track.example/LL-20417)',
  '2. Enter the number',
  '',
  'It also works from a shell:',
  '```',
  'curl --header "Accept: application/json" https://track.example/api/v1/parcels/LL-20417',
  '```',
  'Questions? mailto:help@lumenlane.example or [www.bank.example](https://evil.example/login)',
].join('\n');

const away = (state: WidgetState, hours = 20) => {
  state.inbox.value = inboxOf({ agentsHere: false, backAt: inHours(hours) });
};
const nobody = { email: null, name: '', verified: false };
const mine = {
  ok: true,
  conversations: [
    {
      id: conversationId,
      status: 'open',
      openedAt: ago(30),
      lastSeq: 4,
      unread: 0,
      lastMessage: { author: messagesOf(chat)[3]?.author, text: 'One I had lying around', at: ago(22) },
    },
    {
      id: '018f3a5c0000700080000000000000c2',
      status: 'resolved',
      openedAt: ago(60 * 24 * 12),
      lastSeq: 9,
      unread: 2,
      lastMessage: {
        author: { kind: 'agent', id: 'mara', name: 'Mara' },
        text: 'Your refund of **€ 24.90** left us today and should be with you within three days.',
        at: ago(60 * 24 * 11),
      },
    },
  ],
};
const resolved = { status: 'resolved' } as const;

export const samples: Readonly<Record<string, Sample>> = {
  empty: { title: 'Before the first word', set() {} },
  'empty-away': { title: 'Nobody there, opening known', set: (state) => away(state) },
  'empty-away-unknown': {
    title: 'Nobody there, no hours',
    set(state) {
      state.inbox.value = inboxOf({ agentsHere: false });
    },
  },
  connecting: {
    title: 'Not connected yet',
    set(state) {
      state.inbox.value = null;
      state.link.value = 'connecting';
    },
  },
  talk: { title: 'A conversation', set: (state) => talk(state, chat) },
  photo: {
    title: 'Agent with a photo, typing',
    set(state) {
      talk(state, chat);
      const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 80 });
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = '#c98f62';
        pen.fillRect(0, 0, 80, 80);
        pen.fillStyle = '#4d2f1d';
        pen.beginPath();
        pen.arc(40, 34, 18, 0, 7);
        pen.fill();
      }
      const known = state.conversation.value;
      if (known) {
        const photo = canvas.toDataURL();
        state.conversation.value = { ...known, assignee: { id: 'mara', name: 'Mara Lindqvist', photo } };
        state.photos.value = { mara: photo };
      }
      state.typing.value = 'Mara Lindqvist';
    },
  },
  markup: {
    title: 'Markup and links',
    set: (state) => talk(state, [...chat.slice(0, 1), ['agent', markup]]),
  },
  long: {
    title: 'Long words and long texts',
    set: (state) =>
      talk(state, [
        [
          'me',
          `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)}`,
        ],
        ['agent', `https://lumenlane.example/${'a-rather-long-path/'.repeat(12)}?q=1`],
        ['agent', 'We looked into it and found what is going on. '.repeat(9)],
        ['system', 'Mara Lindqvist joined the conversation'],
      ]),
  },
  scripts: {
    title: 'Arabic, Japanese, mixed',
    set: (state) =>
      talk(state, [
        ['me', 'مرحبا، المصباح يومض عندما أخفض الإضاءة. رقم الطلب LL-20417'],
        [
          'agent',
          'شكرًا لك! انظر [دليل الإضاءة](https://example.com/ar) ثم اكتب لنا.\nOrder LL-20417 is found.',
        ],
        ['me', 'ランプがちらつきます。**注文番号**は LL-20417 です。'],
        ['agent', 'שלום! 1. LED\n2. dimmer'],
        ['agent', '👍🏽 👨‍👩‍👧‍👦'],
      ]),
  },
  failed: {
    title: 'Not sent',
    set(state) {
      talk(state, chat);
      state.outbox.value = [
        entryOf('This one is far too long', {
          state: 'failed',
          failure: { code: 'too_long', message: '' },
        } as object),
        entryOf('And this one was refused', {
          state: 'failed',
          failure: { code: 'internal', message: '' },
        } as object),
        entryOf('And this one came while the chat was closed to them', {
          state: 'failed',
          failure: { code: 'blocked', message: '' },
        } as object),
      ];
    },
  },
  offline: {
    title: 'Offline, two waiting',
    set(state) {
      talk(state, chat);
      state.link.value = 'offline';
      state.interrupted.value = true;
      state.outbox.value = [entryOf('Are you still there?'), entryOf('I am on a train, it may take a while')];
    },
  },
  forgetful: {
    title: 'Nothing can be kept',
    set(state) {
      talk(state, chat);
      state.forgetful.value = true;
    },
  },
  refused: {
    title: 'Not allowed on this page',
    set(state) {
      state.inbox.value = null;
      state.link.value = 'offline';
      state.refusal.value = 'bad_origin';
    },
  },
  outdated: {
    title: 'Updated meanwhile',
    set(state) {
      talk(state, chat);
      state.refusal.value = 'protocol_version';
    },
  },
  counter: {
    title: 'Too long to send',
    set(state) {
      talk(state, chat);
      state.draft.value = 'It flickers. '.repeat(620);
    },
  },
  'live-preview': {
    title: 'Typing is seen, and said so',
    set(state) {
      state.inbox.value = inboxOf({ livePreview: true });
      talk(state, chat);
      state.draft.value = 'It is the one with the brass foot';
    },
  },
  consent: {
    title: 'Consent first',
    set(state) {
      state.consentDue.value = true;
      state.inbox.value = inboxOf({
        consent: {
          text: 'We keep what you write here to help you, for 180 days. You can read, take along and erase it at any time.',
          link: 'https://lumenlane.example/privacy',
        },
      });
    },
  },
  notices: {
    title: 'Known problems',
    set(state) {
      state.page.value = '/checkout';
      state.inbox.value = inboxOf({
        notices: [
          { id: 'playback', text: 'Payments by card fail at the moment. We are on it.', since: ago(96) },
          { id: 'other', text: 'Not on this page', since: ago(5), pages: ['/elsewhere'] },
        ],
      });
    },
  },
  'files-received': {
    title: 'Files in messages',
    set(state) {
      const lost = { ...picture('gone.jpg', 1200, 900), id: 'file-not-there' };
      talk(state, [
        ['me', 'This is how it looks', { attachments: [picture('lamp.png', 1600, 1200)] }],
        ['agent', '', { attachments: [picture('panorama.png', 3000, 700)] }],
        [
          'agent',
          'And the manual',
          {
            attachments: [
              fileOf(
                'Lumen Lane – table lamp, manual and guarantee (all languages).pdf',
                'application/pdf',
                2_418_112,
              ),
            ],
          },
        ],
        ['agent', '', { attachments: [lost] }],
      ]);
      state.outbox.value = [entryOf('', { attachments: [picture('closer.png', 900, 1200)] })];
    },
  },
  lightbox: {
    title: 'A picture, larger',
    set: (state) => talk(state, [['agent', 'Like this', { attachments: [picture('lamp.png', 1600, 1200)] }]]),
    act: () => press('.picture-button'),
  },
  'files-draft': {
    title: 'Files of the draft',
    set(state) {
      talk(state, chat);
      state.draft.value = 'Here they are';
      state.attachments.value = [
        uploadOf('lamp.jpg', 'image/jpeg', 1_834_112, { state: 'uploading', progress: 0.42 }),
        uploadOf('invoice LL-20417.pdf', 'application/pdf', 82_100, { state: 'ready' }),
        uploadOf('holiday.jpg', 'image/jpeg', 31_000_000, { state: 'failed', reason: 'too_large' }),
      ];
    },
  },
  'files-refused': {
    title: 'Files that are not taken',
    set: (state) => talk(state, chat),
    act: () => drop('drop', [new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' })]),
  },
  drop: {
    title: 'Dragging a file',
    set: (state) => talk(state, chat),
    act: () => drop('dragover', [new File(['a'], 'a.txt', { type: 'text/plain' })]),
  },
  replies: {
    title: 'Quick replies',
    set: (state) =>
      talk(state, [
        ...chat,
        [
          'agent',
          'Would you like a new bulb?\n\n– Yes, please\n– No, thank you\n– What would it cost?',
          { blocks: [{ kind: 'replies', options: ['Yes, please', 'No, thank you', 'What would it cost?'] }] },
        ],
      ]),
  },
  steps: {
    title: 'Steps, asked and answered',
    set: (state) =>
      talk(state, [
        ['agent', 'Please try this', { blocks: [steps] }],
        ['me', 'Not yet.', { blocks: [{ kind: 'answer', to: 1, values: { worked: false } }] }],
        ['agent', 'Then one more', { blocks: [{ ...steps, title: 'Start over' }] }],
      ]),
  },
  links: {
    title: 'Links',
    set: (state) => talk(state, [['agent', 'These two help', { blocks: [links] }]]),
  },
  form: {
    title: 'A form',
    set: (state) => talk(state, [['agent', 'Then we can sort it out', { blocks: [form] }]]),
  },
  'form-errors': {
    title: 'A form with problems',
    set: (state) => talk(state, [['agent', 'Then we can sort it out', { blocks: [form] }]]),
    async act() {
      await type('input[name=email]', 'sam at example');
      await press('.form .solid-button');
    },
  },
  'form-sent': {
    title: 'A form, answered',
    set: (state) =>
      talk(state, [
        ['agent', 'Then we can sort it out', { blocks: [form] }],
        [
          'me',
          'Order number: LL-20417',
          {
            blocks: [
              {
                kind: 'answer',
                to: 1,
                values: {
                  order: 'LL-20417',
                  email: 'sam@example.com',
                  what: 'A repair',
                  bought: '2026-10-02',
                  terms: true,
                },
              },
            ],
          },
        ],
      ]),
  },
  'unknown-block': {
    title: 'A block of a newer server',
    set: (state) =>
      talk(state, [
        ['agent', 'Pick a time: 10:00 or 11:00', { blocks: [{ kind: 'calendar' } as unknown as Block] }],
      ]),
  },
  emoji: {
    title: 'Emoji',
    set(state) {
      talk(state, chat);
      state.panel.value = 'emoji';
    },
  },
  'emoji-none': {
    title: 'No emoji of this name',
    set(state) {
      talk(state, chat);
      state.panel.value = 'emoji';
    },
    act: () => type('.emoji-search', 'xyz'),
  },
  menu: {
    title: 'Menu',
    set(state) {
      talk(state, chat);
      state.panel.value = 'menu';
    },
  },
  'start-over': {
    title: 'Starting over',
    set(state) {
      talk(state, chat);
      state.panel.value = 'menu';
    },
    act: () => press('.menu-items button'),
  },
  conversations: {
    title: 'Past conversations',
    answers: { 'conversations:mine': mine },
    set(state) {
      talk(state, chat);
      state.panel.value = 'conversations';
    },
  },
  'conversations-none': {
    title: 'No past conversations',
    answers: { 'conversations:mine': { ok: true, conversations: [] } },
    set(state) {
      state.panel.value = 'conversations';
    },
  },
  'conversations-failed': {
    title: 'Past conversations, no link',
    set(state) {
      talk(state, chat);
      state.panel.value = 'conversations';
    },
  },
  transcript: {
    title: 'Keeping a copy',
    set(state) {
      talk(state, chat);
      state.panel.value = 'transcript';
    },
  },
  'transcript-sent': {
    title: 'A copy on its way',
    answers: { 'transcript:send': { ok: true } },
    set(state) {
      talk(state, chat);
      state.contact.value = { email: 'sam@example.com', name: 'Sam', verified: false };
      state.panel.value = 'transcript';
    },
    act: () => press('.email-form .solid-button'),
  },
  settings: {
    title: 'Sound and notifications',
    set(state) {
      talk(state, chat);
      state.panel.value = 'settings';
    },
  },
  privacy: {
    title: 'Your data',
    set(state) {
      talk(state, chat);
      state.panel.value = 'privacy';
    },
  },
  'privacy-erase': {
    title: 'Erasing everything',
    set(state) {
      talk(state, chat);
      state.panel.value = 'privacy';
    },
    act: () => press('.sheet .danger-button:last-of-type'),
  },
  resolved: {
    title: 'Resolved, rating asked',
    set: (state) => talk(state, [...chat, ['agent', 'Glad that it works now.']], resolved),
  },
  'rating-words': {
    title: 'Rated, words may follow',
    set: (state) => talk(state, chat, resolved),
    answers: { 'conversation:rate': 'rated' },
    act: () => press('.rating-scale button:nth-child(4)'),
  },
  rated: {
    title: 'Rated before',
    set: (state) => talk(state, chat, { ...resolved, rating: { score: 5, words: 'quick', at: ago(3) } }),
  },
  'away-contact': {
    title: 'Nobody there, address asked',
    set(state) {
      away(state);
      state.contact.value = nobody;
      talk(state, chat.slice(0, 1), { assignee: null });
    },
  },
  'away-contact-wrong': {
    title: 'An address that is none',
    set(state) {
      away(state, 3);
      state.contact.value = nobody;
      talk(state, chat.slice(0, 1), { assignee: null });
    },
    async act() {
      await type('.email-form input', 'sam at example');
      await press('.email-form .solid-button');
    },
  },
  'away-kept': {
    title: 'Nobody there, address known',
    set(state) {
      away(state, 60);
      state.contact.value = { email: 'sam@example.com', name: '', verified: false };
      talk(state, chat.slice(0, 1), { assignee: null });
    },
  },
  queue: {
    title: 'In the queue',
    set(state) {
      talk(state, chat.slice(0, 1), { assignee: null });
      state.queue.value = { conversation: conversationId, position: 4, waitSeconds: 230 };
    },
  },
  'queue-next': {
    title: 'Next in the queue',
    set(state) {
      talk(state, chat.slice(0, 1), { assignee: null });
      state.queue.value = { conversation: conversationId, position: 1, waitSeconds: null };
    },
  },
  elsewhere: {
    title: 'An answer in another conversation',
    set(state) {
      talk(state, chat);
      state.elsewhere.value = ['other'];
    },
  },
  'long-names': {
    title: 'Long names',
    set(state) {
      state.inbox.value = inboxOf({ name: 'Lumen Lane Lamps, Lights and Lighting Accessories Limited' });
      talk(state, chat, {
        assignee: { id: 'mara', name: 'Wolfeschlegelsteinhausenbergerdorff-Montgomery Alexandrina' },
      });
    },
  },
  'brand-yellow': { title: 'A yellow brand', colour: '#ffd400', set: (state) => branded(state) },
  'brand-white': { title: 'A white brand', colour: '#ffffff', set: (state) => branded(state) },
  'brand-black': { title: 'A black brand', colour: '#000000', set: (state) => branded(state) },
  'brand-pink': { title: 'A pink brand', colour: '#ff2d9b', set: (state) => branded(state) },
};

function branded(state: WidgetState): void {
  talk(state, [
    ...chat,
    [
      'agent',
      'See [our guide](https://example.com)\n\n– Yes\n– No',
      { blocks: [{ kind: 'replies', options: ['Yes', 'No'] }] },
    ],
  ]);
  state.draft.value = 'Thank you';
}
