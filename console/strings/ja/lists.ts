import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';
import { number, san } from './said.ts';

const languageNames = new Intl.DisplayNames('ja', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${name}：別の一覧の会話を選ぶ`,
    menu: '一覧',
    everybody: '一覧',
    saved: '保存したビュー',
    noSaved: '一覧を絞り込んで、名前をつけてここに保存できます。',
    count: (count, more) => (more ? `${number(count)}+` : number(count)),
    countLabel: (count, more) => (more ? `会話${number(count)}件以上` : `会話${number(count)}件`),
    gone: [
      'このビューはもうありません',
      'だれかが削除したか、自分だけのものにしました。ほかの一覧はそのままです。',
    ],
    goneLink: '対応中の会話へ',
    narrowedEmpty: ['当てはまるものはありません', 'このフィルターに合う会話はここにはありません。'],
    searching: 'さらにさかのぼって探しています…',

    filter: {
      label: 'フィルター',
      active: (count) => `フィルター（${number(count)}件使用中）`,
      chips: '使用中のフィルター',
      parts: {
        inbox: '受信トレイ',
        tag: 'タグ',
        assignee: '担当者',
        language: '言語',
        register: '相手の様子',
        status: '状態',
        priority: '優先度',
      },
      marks: { upset: 'いら立ち', in_character: 'なりきり', new_here: '初めての人' },
      statuses: { open: '対応中', snoozed: 'スヌーズ中', resolved: '解決済み' },
      priorities: ['優先度なし', '高', '緊急'],
      me: '自分',
      nobody: '担当者なし',
      unknownTag: '削除されたタグ',
      unknownAgent: 'チームを離れた人',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `フィルターを外す：${what}`,
      clear: 'すべて外す',
      reset: '元に戻す',
    },

    sort: {
      label: '並べ替え',
      by: { newest: '新しい順', oldest_waiting: '待ち時間が長い順', need: '助けが必要な順' },
    },

    view: {
      save: 'ビューとして保存',
      update: '変更を保存',
      name: '名前',
      namePlaceholder: 'いら立っている英語の人',
      shared: '全員に表示する',
      sharedBy: (name) => `${san(name)}が共有`,
      sharedMark: '共有',
      submit: '保存',
      cancel: 'キャンセル',
      edit: (name) => `「${name}」を変更`,
      up: '上へ移動',
      down: '下へ移動',
      remove: 'ビューを削除',
      removeSure: '完全に削除しますか？',
      removed: (name) => `「${name}」を削除しました`,
      saved: (name) => `「${name}」を保存しました`,
      failed: (reason) => `ビューは元のままです。${reason}`,
    },

    marks: {
      urgent: '緊急',
      high: '高',
      promiseDue: '約束の期限',
      promiseLate: '約束の期限切れ',
      newHere: '初めての人',
      mentioned: 'あなたへのメンション',
      snoozed: 'スヌーズ中',
    },

    why: {
      title: 'この順番の理由',
      minutes: (minutes) => {
        if (minutes < 1) return '1分未満';
        if (minutes < 60) return `${number(minutes)}分`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24)
          return minutes % 60 === 0
            ? `${number(hours)}時間`
            : `${number(hours)}時間${number(minutes % 60)}分`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${number(days)}日` : `${number(days)}日${number(hours % 24)}時間`;
      },
      waits: (time) => `${time}待っています`,
      waitsShort: (time) => `${time}待ち`,
      woken: (time) => `スヌーズが終わってから${time}`,
      answered: '最後に書いたのはこちらです',
      upset: (time) => `いら立ちを${time}として加算`,
      high: (time) => `優先度「高」を${time}として加算`,
      urgent: (time) => `「緊急」を${time}として加算`,
      promise: (time) => `約束の期限まで${time}`,
      promiseLate: (time) => `約束の期限を${time}超過`,
    },

    selection: {
      label: '選んだ会話',
      pick: (name) => `${san(name)}の会話を選ぶ`,
      count: (count) => `${number(count)}件を選択中`,
      all: '表示中のすべてを選ぶ',
      clear: '選択を外す',
    },

    actions: {
      pick: '会話を選ぶ、または選択を外す',
      pickRange: 'ここまですべて選ぶ',
      first: '最初の会話',
      last: '最後の会話',
    },
  },
};
