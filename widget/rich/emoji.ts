/** A small choice of emoji: those people use in a chat about a product. Names are for the search. */

export type EmojiGroup = 'smileys' | 'people' | 'nature' | 'food' | 'things' | 'symbols';

export interface Emoji {
  readonly emoji: string;
  readonly name: string;
}

const rows: Record<EmojiGroup, string> = {
  smileys:
    '😀 grinning happy|😃 smiling big eyes|😄 smiling laughing|😁 beaming grin|😆 squinting laugh|😅 sweat relief nervous|😂 tears of joy laugh|🤣 rolling laughing|🙂 slight smile|🙃 upside down|😉 wink|😊 smiling blush|😇 halo angel|🥰 hearts love|😍 heart eyes love|😘 kiss|😋 yum tasty|😛 tongue|🤪 zany crazy|🤗 hug|🤭 oops giggle|🤫 quiet shh|🤔 thinking hmm|🤨 raised eyebrow|😐 neutral|😑 expressionless|😏 smirk|🙄 rolling eyes|😬 grimace awkward|😌 relieved|😔 pensive sad|😴 sleeping tired|🤒 sick thermometer|🤧 sneeze cold|🥵 hot|🥶 cold freezing|😵 dizzy|🤯 mind blown|🥳 party celebrate|😎 cool sunglasses|🤓 nerd|😕 confused|😟 worried|🙁 frown sad|😮 surprised open mouth|😳 flushed embarrassed|🥺 pleading please|😢 crying sad|😭 sobbing loud crying|😱 scream fear|😩 weary tired|😤 steam frustrated|😠 angry|😡 furious red angry|💩 poo|🤖 robot',
  people:
    '👍 thumbs up yes good|👎 thumbs down no bad|👌 ok perfect|✌️ victory peace|🤞 fingers crossed luck|🤙 call me|👈 left point|👉 right point|👆 up point|👇 down point|👋 wave hello bye|👏 clap applause|🙌 raised hands hooray|🙏 please thank you pray|🤝 handshake deal|💪 strong muscle|👀 eyes look|🙋 raising hand question|🤷 shrug|🤦 facepalm|🧑‍💻 computer technologist|🚶 walking',
  nature:
    '🐶 dog|🐱 cat|🐢 turtle slow|🦄 unicorn|🐝 bee|🐛 bug|🌱 seedling plant|🌳 tree|🌷 tulip flower|🌞 sun|🌙 moon|⭐ star|🌈 rainbow|☔ rain umbrella|❄️ snow cold|🔥 fire hot',
  food: '☕ coffee tea|🍵 tea|🍺 beer|🍷 wine|🍕 pizza|🍔 burger|🥗 salad|🍎 apple|🍌 banana|🍰 cake|🍪 cookie|🍫 chocolate',
  things:
    '🎉 party tada celebrate|🎁 gift present|🎵 music|📱 phone mobile|💻 laptop computer|🖨️ printer|📷 camera photo|🔋 battery|💡 idea light bulb|🔑 key|🔒 lock|📦 package parcel|🚚 delivery truck|✈️ plane flight|🏠 house home|🛒 shopping cart|💳 card payment|💰 money|🧾 receipt invoice|📄 document page|📎 paperclip|📅 calendar date|⏰ alarm clock time|⏳ hourglass wait|✉️ envelope mail|🔧 wrench repair',
  symbols:
    '❤️ red heart love|🧡 orange heart|💛 yellow heart|💚 green heart|💙 blue heart|💜 purple heart|💔 broken heart|✨ sparkles|✅ check done yes|❌ cross no wrong|❓ question|❗ exclamation|⚠️ warning|🚫 forbidden|💯 hundred|➡️ arrow right|⬅️ arrow left|🔄 refresh again|🆗 ok|🆘 sos help',
};

const parse = (row: string): Emoji[] =>
  row.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    return { emoji: entry.slice(0, space), name: entry.slice(space + 1) };
  });

export const emojiGroups: readonly { readonly group: EmojiGroup; readonly emoji: readonly Emoji[] }[] = (
  Object.keys(rows) as EmojiGroup[]
).map((group) => ({ group, emoji: parse(rows[group]) }));

/** Emoji whose name has a word that begins with each word of the query. */
export function findEmoji(query: string): Emoji[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return emojiGroups
    .flatMap(({ emoji }) => emoji)
    .filter(({ name }) => {
      const words = name.split(' ');
      return wanted.every((want) => words.some((word) => word.startsWith(want)));
    });
}

/** Text with an emoji in the place of what was selected, and where the caret stands then. */
export function inserted(
  text: string,
  from: number,
  to: number,
  emoji: string,
): { text: string; caret: number } {
  return { text: text.slice(0, from) + emoji + text.slice(to), caret: from + emoji.length };
}
