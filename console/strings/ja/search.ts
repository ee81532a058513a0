import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';
import { number } from './said.ts';

const percent = new Intl.NumberFormat('ja', { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: '検索',
    action: 'すべてのメッセージを検索',
    field: 'メッセージ、人、メモ、タグを検索',
    placeholder: '言葉、名前、メールアドレス、または演算子',
    clear: '検索をクリア',
    suggestions: '検索の絞り込み方',
    recent: 'この端末での検索',
    forget: '履歴を消す',
    operators: {
      'from:': '書いた人：visitor（訪問者）、agent（担当者）、me（自分）、または名前',
      'tag:': 'タグのついた会話',
      'inbox:': '1つの受信トレイの会話',
      'is:': 'open（対応中）、resolved（解決済み）、snoozed（スヌーズ中）、unassigned（担当者なし）',
      'on:': 'ある日、ある月、ある年',
      'after:': 'その日以降',
      'before:': 'その日より前',
      'has:file': 'ファイルつき',
      '"exact words"': 'この言葉を、この順で',
      '-not': 'この言葉を含まない',
    },
    looking: '探しています…',
    found: (conversations, more) =>
      more ? `新しい会話${number(conversations)}件` : `会話${number(conversations)}件`,
    foundPeople: (people) => `${number(people)}人`,
    nothing: '見つかりませんでした',
    nothingHelp: '言葉を減らす、別の表記にする、言葉の始めだけにするなどをお試しください。',
    nothingYet: 'ここまで調べたメッセージには見つかりませんでした。',
    start: '書かれたものを何でも探せます',
    startHelp:
      'すべての会話とメモ、名前やメールアドレスから探します。新しい順に表示し、アクセント記号や大文字小文字は区別しません。',
    people: '人',
    tags: 'タグ',
    conversations: '会話',
    nameless: '名前は未入力',
    note: 'メモ',
    you: 'あなた',
    resolved: '解決済み',
    assignee: (name) => `担当：${name}`,
    moreHere: (hits) => `この会話にほか${number(hits)}件`,
    more: 'さらにさかのぼる',
    loadingMore: 'さかのぼって探しています…',
    cut: 'よくある言葉のため、さらに前にもあるかもしれません。',
    indexing: (part) =>
      `以前のメッセージを検索できるようにしています（新しい順に${percent.format(part)}完了）。`,
    failed: '検索できませんでした。',
    retry: '再試行',
    hitLabel: (author, time) => `${author}、${time}`,
    problems: {
      empty: '探す言葉を入力してください。',
      tooLong: (most) => `検索に使えるのは${number(most)}文字までです。少し減らしてください。`,
      tooMany: (most) =>
        `検索に使える言葉と演算子は${number(most)}個までです。減らすか、引用符で言葉をまとめてください。`,
      noValue: (operator) => `${operator} のすぐ後に言葉が必要です。`,
      badIs: 'is: に使えるのは open、resolved、snoozed、unassigned です。',
      badHas: 'has: に使えるのは file です。',
      badDay: (value) => `「${value}」は日付として読めません。2026-05-01 や today のように書いてください。`,
    },
  },
};
