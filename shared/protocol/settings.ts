/**
 * Everything that can be set about an inbox: one schema with a default for each, checked where settings come in
 * (`PATCH /api/v1/inboxes/<name>`) and completed where they are read, so that an inbox stored by an older version
 * has all of today's settings.
 */
import * as v from 'valibot';
import { playedVoiceIds } from '../tone/types.ts';
import { isStorableText } from './entities.ts';

const words = (most: number) => v.pipe(v.string(), v.maxLength(most), v.check(isStorableText, 'bad_text'));
const some = (most: number) => v.pipe(words(most), v.trim(), v.minLength(1, 'expected some text'));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'expected an http or https address'),
);
/** `*` stands for any characters, as in `/checkout/*`. Compared with path and query of the page. */
const pagePattern = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const settingId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected a short id such as spring-sale'),
);
const pixels = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** How launcher and panel look on the host page. Also settable on the tag, as `data-*`, which wins. */
export const lookSchema = v.object({
  /** A CSS hex colour; readable foregrounds are derived from it. */
  colour: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #007a7b'))),
  theme: v.optional(v.picklist(['auto', 'light', 'dark'])),
  position: v.optional(v.picklist(['right', 'left'])),
  offsetX: v.optional(pixels(400)),
  offsetY: v.optional(pixels(400)),
  zIndex: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2147483647))),
  /** Corner of the panel. */
  radius: v.optional(pixels(40)),
  icon: v.optional(v.picklist(['chat', 'question', 'wave'])),
  /** Words beside the icon. */
  text: v.optional(some(30)),
  /** Pages without a launcher. */
  hideOn: v.optional(v.pipe(v.array(pagePattern), v.maxLength(50))),
});
export type Look = v.InferOutput<typeof lookSchema>;

const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time such as 09:30'),
);
const span = v.pipe(
  v.object({ from: timeOfDay, to: timeOfDay }),
  v.check(({ from, to }) => from < to, 'expected an end after the beginning'),
);
const spans = v.pipe(v.array(span), v.maxLength(6));
/** A time zone that this machine knows. */
export const timeZoneSchema = v.pipe(
  v.string('expected a time zone such as Europe/Berlin'),
  v.check((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
    } catch {
      return false;
    }
  }, 'expected a time zone such as Europe/Berlin'),
);
/** Opening hours. Absent: always open, and whether somebody is there is all that counts. */
export const hoursSchema = v.object({
  /** IANA name, such as Europe/Berlin. */
  timeZone: timeZoneSchema,
  week: v.object({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  /** Days that differ from their weekday; no spans: closed. */
  holidays: v.pipe(
    v.array(v.object({ date: v.pipe(v.string(), v.isoDate()), name: v.optional(some(60)), spans })),
    v.maxLength(200),
  ),
});
export type Hours = v.InferOutput<typeof hoursSchema>;

/** A few words shown beside the launcher before anybody asked, within the bounds it names. */
export const greetingSchema = v.object({
  id: settingId,
  text: some(300),
  when: v.object({
    pages: v.optional(v.pipe(v.array(pagePattern), v.maxLength(20))),
    /** Seconds on the page. */
    seconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3600))),
    /** Per cent of the page scrolled. */
    scroll: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
    /** The pointer leaves through the top of the window. */
    exit: v.optional(v.boolean()),
    /** Only those who have (true) or have not (false) written before, from this browser. */
    returning: v.optional(v.boolean()),
    /** Only browsers set to one of these languages. */
    languages: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.maxLength(60))),
  }),
  /** At most this often in one visit of the site (a tab's session); what was closed is not shown again in it. */
  mostPerVisit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 1),
});
export type Greeting = v.InferOutput<typeof greetingSchema>;

/** Something known to be wrong, told before anybody has to ask. */
export const noticeSchema = v.object({
  id: settingId,
  text: some(300),
  since: v.pipe(v.string(), v.isoTimestamp()),
  until: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  /** Only on these pages; absent: everywhere. */
  pages: v.optional(v.pipe(v.array(pagePattern), v.maxLength(20))),
});
export type InboxNotice = v.InferOutput<typeof noticeSchema>;

/** How this house writes, beside what is matched to the customer. */
export const houseStyleSchema = v.object({
  /** Ends a last message: “– the Filmhaus team”. */
  signOff: v.optional(some(80)),
  /** Words not to use, each with better ones; none: it is left to the agent. */
  words: v.optional(
    v.pipe(v.array(v.object({ avoid: some(60), better: v.optional(words(60), '') })), v.maxLength(100)),
  ),
});
export type HouseStyle = v.InferOutput<typeof houseStyleSchema>;
/** How conversations find their owner. */
export const routingSchema = v.object({
  /**
   * Who writes is given to somebody who is here, by itself. Off unless it is asked for: a program that made an inbox, or
   * a team of one, expects that what nobody took is nobody's.
   */
  automatic: v.optional(v.boolean(), false),
  /** Minutes for which somebody who left, or is away, keeps what waits for them. */
  graceMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)), 2),
  /** Nobody who has this many open conversations is given one of this inbox, whatever they can carry; null: their own number holds. */
  atOnce: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))), null),
});
export type RoutingSettings = v.InferOutput<typeof routingSchema>;

export const fileTypes = ['image', 'pdf', 'text', 'audio', 'video', 'archive', 'office'] as const;

export const inboxSettingsSchema = v.object({
  title: v.optional(some(60), 'Chat'),
  greeting: v.optional(words(500), ''),
  openings: v.optional(v.pipe(v.array(some(80)), v.maxLength(6)), []),
  /** Origins of pages that may embed this inbox; `*` allows every page. */
  origins: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.check(
            // A host may hold both of these; in the policy that names it they would begin another part.
            (origin) =>
              origin === '*' ||
              (URL.canParse(origin) && new URL(origin).origin === origin && !/[;,]/.test(origin)),
            'expected an origin such as https://shop.example.com, or *',
          ),
        ),
      ),
      v.maxLength(100),
    ),
    ['*'],
  ),
  playfulness: v.optional(v.picklist(['off', 'mirror', 'lead']), 'mirror'),
  /** Voices that may be played where `playfulness` allows play at all; null: all of them. */
  voices: v.optional(v.nullable(v.pipe(v.array(v.picklist(playedVoiceIds)), v.maxLength(20))), null),
  /** `block-deflection`: messages of agents that send the customer away are held back (`deflects`). */
  guard: v.optional(v.picklist(['advise', 'block-deflection']), 'advise'),
  houseStyle: v.optional(houseStyleSchema, {}),
  look: v.optional(lookSchema, {}),
  hours: v.optional(v.nullable(hoursSchema), null),
  /** Ask for an e-mail address when nobody is here, so that the answer can reach the visitor. */
  askEmail: v.optional(v.boolean(), true),
  /** Agents see what is being typed before it is sent; the visitor is told so. */
  livePreview: v.optional(v.boolean(), false),
  /** Ask how it went when a conversation is resolved. */
  askRating: v.optional(v.boolean(), true),
  /** Null: no files. */
  uploads: v.optional(
    v.nullable(
      v.object({
        maxBytes: v.pipe(v.number(), v.integer(), v.minValue(1024), v.maxValue(100 * 1024 * 1024)),
        types: v.pipe(v.array(v.picklist(fileTypes)), v.minLength(1)),
      }),
    ),
    { maxBytes: 10 * 1024 * 1024, types: ['image', 'pdf', 'text'] },
  ),
  /** Words to agree to before the first message; null: none. */
  consent: v.optional(v.nullable(v.object({ text: some(500), link: v.optional(webAddress) })), null),
  /** Resolved conversations are erased after this many days; null: kept. */
  retentionDays: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
    null,
  ),
  greetings: v.optional(v.pipe(v.array(greetingSchema), v.maxLength(20)), []),
  notices: v.optional(v.pipe(v.array(noticeSchema), v.maxLength(20)), []),
  routing: v.optional(routingSchema, {}),
});
export type InboxSettings = v.InferOutput<typeof inboxSettingsSchema>;
/** A change of some settings; each named one replaces the whole of what stood there. */
export const inboxSettingsPatch = v.partial(inboxSettingsSchema);
export type InboxSettingsPatch = v.InferInput<typeof inboxSettingsPatch>;
/** The same where it comes in: a misspelt name is refused rather than passed over. */
export const inboxSettingsChange = v.strictObject(
  inboxSettingsPatch.entries,
  'expected the name of a setting, such as title',
);
