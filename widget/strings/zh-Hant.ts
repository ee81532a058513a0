/**
 * Chinese (Traditional). “您”: what services in Taiwan and Hong Kong say to their customers; words as in Taiwan.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('zh-Hant');

export const strings: Strings = {
  chat: '聊天',
  close: '關閉聊天',
  conversation: '對話',
  connecting: '正在連線…',
  agentsHere: '現在有人在線上',
  nobodyHere: '現在沒有人在線上',
  nobodyHereNotice: '現在沒有人在線上。您寫的內容會保留，我們回來後就會看到。',
  greeting: '您好，請問有什麼可以為您服務？',
  openings: '您可以這樣開始',
  composer: '輸入訊息',
  send: '傳送',
  livePreview: '您輸入時，我們就能看到您輸入的內容。',
  menu: '選單',
  charactersLeft: counted({ other: '還可輸入 # 個字元' }),
  charactersOver: counted({ other: '超出 # 個字元，無法傳送' }),
  you: '您',
  sending: '正在傳送…',
  waiting: '等待連線',
  sent: '已傳送',
  delivered: '已送達',
  seen: '已讀',
  notSent: '未傳送。',
  reasons: {
    too_long: '訊息太長。',
    too_large: '訊息太長。',
    bad_text: '其中有無法傳送的字元。',
    rate_limited: '一次傳送的訊息太多。',
  },
  refused: '伺服器沒有接受這則訊息。',
  tryAgain: '重試',
  edit: '編輯',
  typing: (name) => `${name}正在輸入`,
  today: '今天',
  yesterday: '昨天',
  earlier: '顯示更早的訊息',
  newMessages: '新訊息',
  reconnecting: '正在重新連線…您的訊息已保留，稍後會傳送。',
  reconnectingForgetful: '正在重新連線…請不要關閉此頁面：一連上就會傳送您的訊息。',
  forgetful: '此瀏覽器不允許我們儲存任何內容。如果關閉此頁面，未傳送的訊息將會遺失。',
  resolved: '此對話已結束。再寫一則訊息即可繼續。',
  unavailable: '此頁面無法使用聊天。',
  reload: '聊天已更新。請重新整理頁面以繼續；未傳送的訊息會保留。',
  reloadForgetful: '聊天已更新。請先複製尚未傳送的內容，再重新整理頁面。',
  unread: counted({ other: '# 則新訊息' }),
};
