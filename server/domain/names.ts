/** What people wrote, made fit to stand among other things: names in one line, text without what acts on a screen. */

import { skeletonOf } from '../../shared/tone/fold.ts';

/** Controls and marks of direction: in a name they could break or turn around what stands beside it. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** What nobody sees. The joiners that Persian, Indian scripts and emoji need are none of it. */
const invisible =
  /(?:\u034f|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}])+/gu;

/** More marks over one letter than any language writes reach into the lines above and below. */
const mostMarks = /(\p{M}{4})\p{M}+/gu;

/** A name as one line that stays within its own bounds: `plainName('Da\u202ena\n')` → `Da na`. */
export const plainName = (name: string): string =>
  name.replace(invisible, '').replace(mostMarks, '$1').replace(unfit, ' ').replace(/\s+/g, ' ').trim();

/** What those who answer are called, in the languages that we speak. A name of nothing else is no person's. */
const offices = new Set(
  [
    'rapport system admin administrator agent agents assistant bot care customer desk help helpdesk moderator official operator security service staff support team',
    'kundendienst kundenservice kundenbetreuung mitarbeiter betreuung hilfe sicherheit',
    'assistance aide client clientele conseiller equipe securite système',
    'soporte ayuda atencion cliente equipo seguridad sistema',
    'suporte ajuda atendimento cliente equipa equipe seguranca sistema',
    'サポート スタッフ システム カスタマー サポートセンター オペレーター 運営 管理者 担当者',
    'الدعم دعم فريق النظام خدمة العملاء المشرف الأمان',
  ]
    .flatMap((line) => line.split(' '))
    .map(skeletonOf),
);
/** These alone are names of people, too. */
const fillers = new Set('the das der le la du el al de ao o a'.split(' ').map(skeletonOf));
const brand = skeletonOf('Rapport');

/**
 * Whether a visitor's name could be taken for one of ours: an office like "Support", or one of `ours` (agents, the inbox's
 * title), however its letters are disguised.
 */
export function isImitation(name: string, ours: readonly string[]): boolean {
  const whole = skeletonOf(name);
  if (whole === '') return false;
  const words = name
    .split(/[^\p{L}\p{M}\p{N}$@!|]+/u)
    .map(skeletonOf)
    .filter(Boolean);
  return (
    offices.has(whole) ||
    (words.every((word) => offices.has(word) || fillers.has(word)) &&
      words.some((word) => offices.has(word))) ||
    ours.some((each) => skeletonOf(each) === whole) ||
    // `Rapport-Support 24`
    (whole.includes(brand) && words.some((word) => offices.has(word)))
  );
}

/** Controls that no page may hold, and that a terminal would obey, become the mark for what cannot be shown. */
export const shownText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
