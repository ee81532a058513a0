import { initials } from '../../shared/initials.ts';
import { locale } from '../words.ts';
import { Icon } from './icon.tsx';

/** A round mark for a person, with a name or without: decoration beside their name, so hidden from assistive technology. */
export function Avatar({
  name,
  photo,
  mine = false,
  large = false,
}: {
  name: string;
  photo?: string | undefined;
  mine?: boolean;
  large?: boolean;
}) {
  const classes = ['avatar', mine ? 'avatar-mine' : '', large ? 'avatar-large' : '']
    .filter(Boolean)
    .join(' ');
  // As an attribute that the style sheet shows: text here would count as part of the name of a button around it.
  return (
    <span class={classes} aria-hidden="true" data-initials={initials(name, locale)}>
      {photo !== undefined ? (
        <img key={photo} src={photo} alt="" onError={(event) => event.currentTarget.remove()} />
      ) : (
        name.trim() === '' && <Icon name="user" small />
      )}
    </span>
  );
}
