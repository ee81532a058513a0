import { brandTokens } from '../../shared/brand.ts';

/** Dresses the page in a colour; what is no colour is left alone. */
export function wearBrand(root: HTMLElement, hex: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return;
  for (const [name, value] of Object.entries(brandTokens(hex))) root.style.setProperty(name, value);
}
