/**
 * The look of an inbox's own colour: from one colour, whatever it is, those that buttons, soft areas and words need,
 * in light and dark, readable in each place. Worked out as sRGB values here rather than left to the style sheet,
 * because only then is what was measured what is drawn.
 */

/** OKLCH: lightness 0–1, chroma, hue in degrees. */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}
type Rgb = readonly [number, number, number];

/** WCAG 2.2, 1.4.3: text of any size. */
export const readableContrast = 4.5;
/**
 * The backgrounds that brand-coloured words stand on, at their worst: in light the darkest neutral under words
 * (`--n-5`), in dark the lightest soft area (`--caution-soft`, `--brand-soft`). `--brand-h` colours them too little to count.
 */
const groundLight: Lch = { l: 0.905, c: 0.006, h: 0 };
const groundDark: Lch = { l: 0.31, c: 0.01, h: 0 };

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const channels = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as never;
const hexOf = (rgb: Rgb) =>
  `#${rgb
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Matrices of Björn Ottosson's Oklab (bottosson.github.io/posts/oklab). */
export function lchOf(hex: string): Lch {
  const [r, g, b] = channels(hex).map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: lightness, c: Math.hypot(a, bb), h: (Math.atan2(bb, a) * 180) / Math.PI + (bb < 0 ? 360 : 0) };
}

function linearOf({ l, c, h }: Lch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const ll = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * ll - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * ll + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * ll - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The nearest colour a screen can show: the same lightness and hue with as much of the chroma as there is room for. */
export function hexOfLch(colour: Lch): string {
  const shown = (c: number) => linearOf({ ...colour, c }).every((value) => value >= -1e-4 && value <= 1.0001);
  let low = 0;
  let high = colour.c;
  if (shown(high)) low = high;
  else
    for (let round = 0; round < 16; round++) {
      const middle = (low + high) / 2;
      if (shown(middle)) low = middle;
      else high = middle;
    }
  return hexOf(linearOf({ ...colour, c: low }).map((value) => toGamma(Math.max(0, value))) as unknown as Rgb);
}

const luminance = (hex: string) => {
  const [r, g, b] = channels(hex).map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours after WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour, moved no further in lightness than it takes to be read on `ground`. */
function readableOn(colour: Lch, ground: string, towards: 0 | 1): string {
  const hex = hexOfLch(colour);
  if (contrast(hex, ground) >= readableContrast) return hex;
  let near = colour.l;
  let far: number = towards;
  for (let round = 0; round < 16; round++) {
    const l = (near + far) / 2;
    if (contrast(hexOfLch({ ...colour, l }), ground) >= readableContrast) far = l;
    else near = l;
  }
  return hexOfLch({ ...colour, l: far });
}

/** What stands on a filled area: white or a trace of the hue in black; pure black where that trace is too much. */
function inkOn(fill: string, h: number): string {
  if (contrast(fill, '#ffffff') >= readableContrast) return '#ffffff';
  const dark = hexOfLch({ l: 0.17, c: 0.02, h });
  return contrast(fill, dark) >= readableContrast ? dark : '#000000';
}

/** A filled area, and the same under pointer and finger: further away from its ink, or nearer where there is no room. */
function fills({ l, c, h }: Lch) {
  const brand = hexOfLch({ l, c, h });
  const ink = inkOn(brand, h);
  const away = ink === '#ffffff' ? -1 : 1;
  const step = (by: number) => {
    const further = l + away * by;
    const hex = hexOfLch({ l: further < 0.12 || further > 0.98 ? l - away * by : further, c, h });
    return contrast(hex, ink) >= readableContrast ? hex : brand;
  };
  return { brand, ink, hover: step(0.05), active: step(0.1) };
}

/**
 * The custom properties of `shared/tokens.css` for a colour of the inbox's own.
 *
 * @example brandTokens('#ffcc00')['--on-brand'] // 'light-dark(#100e06, #100e06)'
 */
export function brandTokens(hex: string): Record<string, string> {
  const { l, c, h } = lchOf(hex);
  const light = fills({ l, c, h });
  // On dark surfaces a dark fill would sink, and a full one glare.
  const dark = fills({ l: Math.min(0.85, Math.max(0.68, l)), c: c * 0.9, h });
  const pair = (one: string, other: string) => `light-dark(${one}, ${other})`;
  const soft = (lightness: number, share: number) =>
    hexOfLch({ l: lightness, c: Math.min(c, 0.15) * share, h });
  return {
    '--brand-h': h.toFixed(1),
    '--brand': pair(light.brand, dark.brand),
    '--brand-hover': pair(light.hover, dark.hover),
    '--brand-active': pair(light.active, dark.active),
    '--on-brand': pair(light.ink, dark.ink),
    '--brand-soft': pair(soft(0.945, 0.28), soft(0.31, 0.45)),
    '--brand-soft-text': pair(soft(0.3, 0.6), soft(0.93, 0.25)),
    '--brand-text': pair(
      readableOn({ l: Math.min(l, 0.46), c, h }, hexOfLch(groundLight), 0),
      readableOn({ l: Math.max(l, 0.78), c: c * 0.85, h }, hexOfLch(groundDark), 1),
    ),
  };
}
