import { richIcons } from './icons.ts';

/** A decorative outline; the control it stands in carries the name. `turns`: it points along the text's direction. */
export function RichIcon({
  name,
  size = 20,
  turns = false,
}: {
  name: keyof typeof richIcons;
  size?: number;
  turns?: boolean;
}) {
  return (
    <svg
      class={turns ? 'icon icon-turns' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {richIcons[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
