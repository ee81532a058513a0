import { icons } from './icons.ts';

/** A decorative outline; the control it stands in carries the name. */
export function Icon({ name, size = 20 }: { name: keyof typeof icons; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {icons[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
