/**
 * Chinese (Simplified). “您”: what Chinese services say to their customers; the rest is plain spoken language.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('zh-Hans');

export const strings: Strings = {
  chat: '聊天',
  close: '关闭聊天',
  conversation: '对话',
  connecting: '正在连接…',
  agentsHere: '现在有人在线',
  nobodyHere: '现在没有人在线',
  nobodyHereNotice: '现在没有人在线。您写的内容会保留，我们回来后就会看到。',
  greeting: '您好，请问有什么可以帮您？',
  openings: '您可以这样开始',
  composer: '输入消息',
  send: '发送',
  livePreview: '您输入时，我们就能看到您输入的内容。',
  menu: '菜单',
  charactersLeft: counted({ other: '还可输入 # 个字符' }),
  charactersOver: counted({ other: '超出 # 个字符，无法发送' }),
  you: '您',
  sending: '正在发送…',
  waiting: '等待连接',
  sent: '已发送',
  delivered: '已送达',
  seen: '已读',
  notSent: '未发送。',
  reasons: {
    too_long: '消息太长。',
    too_large: '消息太长。',
    bad_text: '其中有无法发送的字符。',
    rate_limited: '一次发送的消息太多。',
  },
  refused: '服务器没有接受这条消息。',
  tryAgain: '重试',
  edit: '编辑',
  typing: (name) => `${name}正在输入`,
  today: '今天',
  yesterday: '昨天',
  earlier: '显示更早的消息',
  newMessages: '新消息',
  reconnecting: '正在重新连接…您的消息已保留，稍后会发送。',
  reconnectingForgetful: '正在重新连接…请不要关闭此页面：一连上就会发送您的消息。',
  forgetful: '此浏览器不允许我们保存任何内容。如果关闭此页面，未发送的消息将会丢失。',
  resolved: '此对话已结束。再写一条消息即可继续。',
  unavailable: '此页面无法使用聊天。',
  reload: '聊天已更新。请刷新页面以继续；未发送的消息会保留。',
  reloadForgetful: '聊天已更新。请先复制尚未发送的内容，再刷新页面。',
  unread: counted({ other: '# 条新消息' }),
};
