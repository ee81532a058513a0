/**
 * What somebody wrote in an answer by mail, without the mail they answered. Nothing is cut on a mere suspicion: a line
 * that announces a quotation names a date and an address or says that somebody wrote, and what is not marked as quoted
 * after it is kept where marks are used.
 */

const wrote =
  /wrote|writes|schrieb|schreef|a écrit|écrit|escribió|escribio|escreveu|ha scritto|skrev|napisał|napisała|napisał\(a\)|написал|написала|пише|yazdı|kirjoitti|írta|napsal|napsala|のメッセージ|写道/i;
/** "On Sun, Nov 22, 2026 at 7:30 AM Lumen Lane <chat@example.com> wrote:", in any language. */
/** Longer than any date and address. */
const longestAnnouncement = 500;
const announces = (line: string): boolean =>
  line.length <= longestAnnouncement &&
  /\d/.test(line) &&
  /[:：]\s*$/.test(line) &&
  (/[^\s<>@]@[^\s<>@]/.test(line) || wrote.test(line));
/** Such a line may be broken into three; its first part begins like this and holds a date. */
const mayBegin = /^(on|am|le|el|em|il|op|den|dne|w dniu|dnia)\s.*\d/i;
const mostAnnouncingLines = 3;

/** "-----Original Message-----", "---------- Forwarded message ---------" and the like. */
const ruled =
  /^-{3,}\s*(original message|original-nachricht|ursprüngliche nachricht|message d’origine|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|元のメッセージ|الرسالة الأصلية)\s*-{3,}$/i;
/** The head that Outlook puts over what it quotes. */
const headLine =
  /^\*?(from|von|de|da|van|sent|gesendet|envoyé|enviado|enviada em|inviato|verzonden|date|datum|fecha|data|to|an|à|para|a|aan|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|差出人|送信日時|宛先|件名|من|إلى|الموضوع)\s?[:：]\*?\s/i;
const fromLine = /^\*?(from|von|de|da|van|差出人|من)\s?[:：]\*?\s/i;

const isQuoted = (line: string): boolean => /^\s*>/.test(line);

/** How many lines, from this one on, announce a quotation; 0: they do not. */
function announcing(lines: string[], at: number): number {
  if (announces(lines[at] ?? '')) return 1;
  if (!mayBegin.test(lines[at] ?? '')) return 0;
  for (let count = 2; count <= mostAnnouncingLines; count++) {
    const part = lines.slice(at, at + count);
    const last = part.at(-1) ?? '';
    // A line that begins one of its own leaves those before it to their writer.
    if (part.length < count || last.trim() === '' || mayBegin.test(last)) return 0;
    if (announces(part.join(' '))) return count;
  }
  return 0;
}

/** Whether the whole rest is the mail that is answered. */
function endsHere(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (ruled.test(line.trim())) return true;
  const next = /^_{10,}$/.test(line.trim()) ? at + 1 : at;
  if (!fromLine.test(lines[next] ?? '')) return false;
  return lines.slice(next, next + 5).filter((each) => headLine.test(each)).length >= 3;
}

/** The text without what it quotes, without empty lines around it. */
export function writtenPart(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const kept: string[] = [];
  let keptWords = false;
  /** The next line that is not empty; it only moves on, because a mail may have a hundred thousand of them. */
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (endsHere(lines, at)) break;
    if (isQuoted(line)) continue;
    const count = announcing(lines, at);
    if (count > 0) {
      next = Math.max(next, at + count);
      while (lines[next]?.trim() === '') next++;
      const follows = lines[next];
      // Quoted without marks: all of it, unless the writer's own words come only after it.
      if (follows === undefined || (!isQuoted(follows) && keptWords)) break;
      if (isQuoted(follows)) {
        at += count - 1;
        continue;
      }
    }
    kept.push(line);
    keptWords ||= line.trim() !== '';
  }
  const first = kept.findIndex((line) => line.trim() !== '');
  return kept
    .slice(Math.max(0, first))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}
