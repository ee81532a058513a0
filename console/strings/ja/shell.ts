import type { Words } from '../../words.ts';
import type { shell as english } from '../en/shell.ts';
import { number, san } from './said.ts';

export const shell: Words<typeof english> = {
  alerts: {
    wrote: (name) => `${san(name)}からメッセージ`,
  },

  preferences: {
    title: 'この端末',
    help: 'ここでのコンソールの見た目と音です。同僚や、あなたのほかの端末には影響しません。',
    language: '言語',
    languageHelp: 'コンソールを読み込み直します。書いたものはそのまま残ります。',
    languageOwn: 'ブラウザーに合わせる',
    density: '表示の密度',
    densities: { comfortable: 'ゆったり', compact: 'コンパクト' },
    theme: '外観',
    alerts: 'ほかの画面を見ているとき',
    notices: '通知',
    noticesHelp: 'ロック画面に出ることもあるため、だれからかだけを知らせ、内容は表示しません。',
    noticesBlocked:
      'ブラウザーがこのページの通知を止めています。ブラウザーの設定でこのページの通知を許可してから、もう一度選んでください。',
    sounds: '音',
    soundsHelp: '最後に見ていたタブで、やわらかな音が2つ鳴ります。',
    choices: { off: 'オフ', mine: '自分の担当と担当者なし', all: 'すべての会話' },
    listen: '聞いてみる',
    keyboard: 'キーボード',
    singleKeys: '1文字のショートカット',
    singleKeysHelp: '音声入力や思わぬキー操作で動いてしまうときは、オフにしてください。',
  },

  guide: {
    title: '最初のステップ',
    progress: (done, all) => `${number(all)}件中${number(done)}件完了`,
    open: '最初のステップを表示',
    fold: '最初のステップをたたむ',
    dismiss: '今はしない',
    dismissed: '最初のステップは、「コマンドを検索」（Ctrl または ⌘ + K）からいつでも開けます。',
    steps: {
      write: [
        '訪問者として書く',
        'デモショップが新しいタブで開きます。チャットで「映画が何度も巻き戻る」と書いてみてください。',
      ],
      open: ['会話を開く', '書くとすぐ一覧に現れます。J で最初の会話を開けます。'],
      answer: [
        '返信する',
        '空の入力欄で Tab を押すといちばんの候補が入ります。自由に直して、Enter で送信します。',
      ],
      resolve: ['解決する', 'E で解決済みになります。また書き込みがあれば戻ってきます。'],
    },
    shop: 'デモショップを開く',
    done: '完了',
    next: 'これだけです。次にできること：',
    nexts: {
      install: '自分のページにチャットを置く',
      answers: '自分たちの回答を取り込む',
      team: '同僚を招待する',
      routing: '会話が対応できる人に届くようにする',
    },
    finish: '閉じる',
  },
};
