import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';
import { number, san, you } from './said.ts';

const whose = (name: string | null): string => `${name === null ? you : san(name)}が担当`;
const dayOf = (day: string): string => (day === '' ? '' : `（${day}）`);

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: '対応できる状態です。新しい会話が届きます。',
      away: '離席中です。新しい会話は届きません。',
    },
    givenTo: (name) => `この会話は${san(name)}の担当になりました。`,
    broughtIn: (name) => `${san(name)}に声をかけました。担当はあなたのままです。`,
    joined: '会話に加わりました。担当は変わりません。',
    left: '完了しました。もうこの会話には入っていません。',
    handedOver: (name) => `${san(name)}に会話と要約を引き継ぎました。`,
    presence: { here: '対応可', away: '離席中', off: '不在' },
    awayBecause: {
      chosen: '離席中',
      idle: '離席中（しばらく操作なし）',
      hours: '勤務時間外',
    },
    choice: { here: '対応可', away: '離席中' },
    availability: '新しい会話',
    load: (has, most) => `対応中 ${number(has)}/${number(most)}件`,
    banner: {
      chosen: '離席中です。新しい会話は届きません。担当中の会話は、当面あなたのままです。',
      idle: '10分間操作がなかったため、離席中になりました。何かキーを押すと戻ります。',
      hours: '勤務時間外のため、新しい会話は届きません。自分で選んで担当することはできます。',
    },
    back: '対応できます',
    goAway: '離席します',
    you,
    why: {
      same_person: (name, day, when) => `${whose(name)}：以前この人と話しています${dayOf(day)}。${when}。`,
      least_busy: (name, when) => `${whose(name)}：対応できる人のうち、いちばん手が空いています。${when}。`,
      least_busy_speaking: (name, language, when) =>
        `${whose(name)}：${language}を話す人のうち、いちばん手が空いています。${when}。`,
      round_robin: (name, when) => `${whose(name)}：順番です。${when}。`,
      round_robin_speaking: (name, language, when) =>
        `${whose(name)}：${language}を話す人の中での順番です。${when}。`,
      given: (name, by, when) => `${whose(name)}${by === null ? '' : `：${san(by)}からのお願い`}。${when}。`,
      taken: (name, when) => `${whose(name)}：自分から引き受けました。${when}。`,
      answered: (name, when) => `${whose(name)}：最初に返信しました。${when}。`,
      released: (by, when) =>
        `だれでも担当できます${by === null ? '' : `：${san(by)}が外れました`}。${when}。`,
      went_offline: (when) => `だれでも担当できます：担当していた人が不在です。${when}。`,
    },
    participantYou: { consulted: '相談を受けています', joined: 'あなたも参加中' },
    participant: {
      consulted: (name) => `${san(name)}に相談中`,
      joined: (name) => `${san(name)}も参加中`,
    },
    join: '参加',
    joinLong: '会話に参加',
    leave: '担当者に任せて会話を抜ける',
    leaveShort: '抜ける',
    letGo: (name) => `${san(name)}への相談を終える`,
    letGoShort: '終了',
    colleagues: '同僚',
    dialog: { bring_in: '同僚を呼ぶ', hand_over: '引き継ぐ' },
    dialogHelp: {
      bring_in:
        '担当はあなたのままです。呼ばれた人は会話を読み、あなたの相談に乗り、会話に加わることもできます。',
      hand_over:
        'これまでのやり取りすべてと、あなたの要約が届きます。お客様に見える変化は、次のメッセージの名前だけです。',
    },
    whom: '相手',
    nobodyElse: 'チームにはまだほかの人がいません。',
    knowsAbout: (skills) => `詳しいこと：${skills.join('、')}`,
    speaks: (languages) => `話せる言語：${languages.join('、')}`,
    question: '知りたいこと（同僚にだけ表示されます）',
    summary: '知っておいてほしいこと（同僚にだけ表示されます）',
    chooseFirst: '先に相手を選んでください。',
    failed: '届きませんでした。何も変わっていません。もう一度お試しください。',
    send: {
      bring_in: (name) => (name === null ? '呼ぶ' : `${san(name)}を呼ぶ`),
      hand_over: (name) => (name === null ? '引き継ぐ' : `${san(name)}に引き継ぐ`),
    },
    justGive: '要約なしで渡す',
    cancel: 'キャンセル',
    close: '閉じる',
    handedOverBy: (name) => `${san(name)}からの申し送り`,
    brief: {
      wants: '望んでいること',
      told: 'こちらが伝えたこと',
      promised: '約束したこと',
      facts: '聞いた情報',
      talks: '話し方',
      saidBy: (name, text) => (name === '' ? text : `${name}：${text}`),
      promise: (what, due, by) => `${what}（期限：${due}、約束した人：${by}）`,
      fact: (kind, text) => `${kind}：${text}`,
      kinds: {
        order: '番号',
        email: 'メールアドレス',
        phone: '電話番号',
        date: '日付',
        amount: '金額',
        link: 'リンク',
      },
      address: { T: '親しい言葉づかい', V: '丁寧な言葉づかい' },
      formal: '改まった',
      casual: 'くだけた',
      upset: 'いら立っている',
      plays: (voice) => `なりきり（${voice}）`,
      newcomer: '初めての人',
    },
    settings: {
      help: '会話には担当者が1人いて、同僚のほうが会話に来ます。お客様がよそへ回されることはありません。',
      automatic: '新しい会話を、対応できる人に割り当てる',
      automaticHelp:
        'すぐに、次の順で決まります。最後にこの人と話した人、その言語を話す人のうちいちばん手が空いている人、全員のうちいちばん手が空いている人。並んだときは順番です。だれも手が空いていなければ「担当者なし」で待ち、助けが必要な順に並びます。',
      grace: '離れた人の担当をそのままにする時間',
      graceHelp: 'それを過ぎると、対応できる同僚の担当になります。お客様は何も気づきません。',
      minutes: '分',
      atOnce: '1人が同時に担当する上限',
      atOnceHelp: '空欄なら、各自のプロフィールの数だけを使います。',
      conversations: '件',
    },
  },
};
