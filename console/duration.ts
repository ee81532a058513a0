/** Lengths of time as people say them: no more exact than anybody needs. */
import { strings } from './words.ts';

export function durationWords(seconds: number): string {
  const words = strings.reports;
  const whole = Math.round(seconds);
  if (whole < 90) return words.seconds(whole);
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.hoursMinutes(hours, hours < 10 ? minutes % 60 : 0);
  return words.days(Math.floor(hours / 24), hours % 24);
}
