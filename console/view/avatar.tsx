import { Icon } from './icon.tsx';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters of at most two words of a name, in whatever script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u).slice(0, 2);
  return words.map((word) => segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? '').join('');
}

/** A round mark for a person, with a name or without: decoration beside their name, so hidden from assistive technology. */
export function Avatar({
  name,
  mine = false,
  large = false,
}: {
  name: string;
  mine?: boolean;
  large?: boolean;
}) {
  return (
    <span class={`avatar${mine ? ' avatar-mine' : ''}${large ? ' avatar-large' : ''}`} aria-hidden="true">
      {name.trim() === '' ? <Icon name="user" small /> : initials(name).toLocaleUpperCase()}
    </span>
  );
}
