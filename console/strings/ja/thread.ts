import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: '新着メッセージ',
  notFound: 'このメッセージはもうありません。',
  tools: 'このメッセージの操作',
  copyText: 'テキストをコピー',
  textCopied: 'テキストをコピーしました。',
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました。',
  notCopied: 'このブラウザーではコピーできません。',
  edit: '編集',
  editLabel: 'メッセージの書き換え',
  editHint: '編集したことはお客様にも表示されます。',
  save: '保存',
  cancel: 'キャンセル',
  edited: '編集済み',
  editedNow: 'メッセージを変更しました。',
  takeBack: '取り消す',
  takeBackAsk: 'このメッセージを取り消しますか？お客様の画面からも消え、元に戻せません。',
  keep: '残す',
  takenBack: 'このメッセージは取り消されました',
  takenBackNow: 'メッセージを取り消しました。',
  transcript: '会話を保存',
  transcriptText: 'テキスト',
  transcriptPage: '印刷用のページ',
  transcriptJson: 'JSON',
};
