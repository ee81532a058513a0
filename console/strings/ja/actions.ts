import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';
import { number } from './said.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'コマンドを検索',
    next: '次の会話',
    previous: '前の会話',
    backToList: '一覧に戻る',
    goTo: (place) => `「${place}」を開く`,
    reply: '返信を書く',
    lessPlay: '返信候補の遊び心を控えめに',
    take: 'この会話を担当する',
    resolve: 'この会話を解決済みにする',
    details: '詳細の表示を切り替える',
    help: 'キーボードショートカット',
    theme: (name) => `外観：${name}`,
    signOut: 'サインアウト',
    groups: {
      conversation: 'この会話',
      go: '移動',
      write: '書く',
      console: 'コンソール',
    },
  },
  palette: {
    label: 'コマンド',
    field: '何をしますか？',
    results: (count) => `コマンド${number(count)}件`,
    none: (text) => `「${text}」に当てはまるものはありません。別の言葉でお試しください。`,
    people: '会話',
  },
};
