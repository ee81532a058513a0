/**
 * Emoji and emoticons with what they do to the register. Values by hand, in the order that Kralj Novak et al. 2015
 * ("Sentiment of emojis") found: hearts and laughter positive, angry and crying faces negative.
 */
import type { LexiconGroup } from './groups.ts';

const source = 'order after Kralj Novak et al. 2015; values ours';

export const emojiGroups: Pick<LexiconGroup, 'name' | 'note' | 'source' | 'effects' | 'phrases'>[] = [
  {
    name: 'laughing',
    note: 'Play, whatever the words.',
    source,
    effects: { sentiment: 0.35, playfulness: 0.8, warmth: 0.2, energy: 0.2, formality: -0.5 },
    phrases:
      '😂 | 🤣 | 😆 | 😹 | 😜 | 😝 | 😛 | 🤪 | 😄 | 😁 | 😅 | 🤭 | 😏 | 🙃 | 😈 | 💀 | :d | :-d | =d | xd | :p | :-p | ;p | =p | 😎 | 🤓 | 🤠 | 🏴‍☠️ | 🖖 | 🦜',
  },
  {
    name: 'smiles',
    note: 'Friendly rather than funny.',
    source,
    effects: { sentiment: 0.45, playfulness: 0.3, warmth: 0.5, politeness: 0.15, formality: -0.35 },
    phrases:
      '🙂 | 😊 | ☺ | 😀 | 😃 | 😇 | 🤗 | 😌 | 😺 | :) | :-) | =) | :] | ^^ | ^_^ | 👍 | 👌 | 🙌 | 👏 | 😉 | ;) | ;-) | 💪 | ✅ | 🌞 | 🌸 | 🌹 | 🍀 | ✌ | 🤞 | 🤝',
  },
  {
    name: 'hearts',
    note: 'Warmth.',
    source,
    effects: { sentiment: 0.65, playfulness: 0.2, warmth: 0.8, formality: -0.5 },
    phrases:
      '❤ | 💕 | 💖 | 💗 | 💓 | 💙 | 💚 | 💛 | 💜 | 🧡 | 🖤 | 💞 | 💘 | 😍 | 🥰 | 😘 | 😻 | 💝 | <3 | :* | :-*',
  },
  {
    name: 'thanks',
    note: 'Asks or thanks.',
    source,
    effects: { sentiment: 0.3, warmth: 0.5, politeness: 0.4, formality: -0.3 },
    phrases: '🙏 | 🙇 | 💐',
  },
  {
    name: 'celebration',
    note: 'Joy.',
    source,
    effects: { sentiment: 0.6, playfulness: 0.6, warmth: 0.3, energy: 0.5, formality: -0.5 },
    phrases: '🎉 | 🥳 | 🎊 | 🚀 | 🔥 | ✨ | 💯 | 🤩 | 🎁 | 🍾 | 🥂 | 🎈 | ⭐ | 🌟 | 🕺 | 💃',
  },
  {
    name: 'sad',
    note: 'Unhappy, not at us.',
    source,
    effects: { sentiment: -0.5, frustration: 0.2, formality: -0.4 },
    phrases:
      "😢 | 😭 | 😞 | 😔 | ☹ | 🙁 | 😟 | 😥 | 😪 | 😿 | 💔 | 😩 | 😫 | 🥺 | 😓 | 😰 | 😨 | 😱 | :( | :-( | =( | :[ | :'( | :'-( | </3",
  },
  {
    name: 'angry',
    note: 'Unhappy with us.',
    source,
    effects: { sentiment: -0.6, frustration: 0.75, politeness: -0.35, warmth: -0.3, formality: -0.4 },
    phrases: '😠 | 😡 | 🤬 | 😤 | 👿 | 🖕 | 👎 | 💩 | >:( | >:-( | 😾 | 🤮',
  },
  {
    name: 'doubtful',
    note: 'Not convinced.',
    source,
    effects: { sentiment: -0.2, frustration: 0.3, formality: -0.35 },
    phrases: '😒 | 🙄 | 😕 | 😐 | 😑 | 🤔 | 🤦 | 🤷 | 😬 | :/ | :-/ | :\\ | :| | :-| | -_- | o_o | 🤨',
  },
];
