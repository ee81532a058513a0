/** Where the visitor is and what the page says of them, within the bounds of the protocol. */
import type { HostMessage } from '../../shared/protocol/frame.ts';
import type { RapportApi } from '../rapport.d.ts';

type Update = Omit<Extract<HostMessage, { rapport: 'update' }>, 'rapport'>;

const addressLength = 2000;
const titleLength = 300;

/** Cutting may halve a pair of surrogates, which no text on the wire may hold. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** Without the part behind `#`, where sign-ins put their tokens, unless it is a route of the page's own. */
function addressOf(url: string): string {
  const address = new URL(url, location.href);
  if (!/^#!?\//.test(address.hash)) address.hash = '';
  return cut(address.href, addressLength);
}

/** The visitor's browser asks not to be followed: then no page is told, whoever asks for it. */
const isUnfollowed = () =>
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;

/** What `Rapport.update` hands over; without an argument, the page as it is. */
export function pageContext(given: Parameters<RapportApi['update']>[0] = { page: location.href }): Update {
  const { page, attributes } = given;
  const { url, title = document.title } = typeof page === 'string' ? { url: page } : (page ?? { url: '' });
  return {
    ...(url && !isUnfollowed()
      ? {
          page: { url: addressOf(url), title: cut(title, titleLength) },
          referrer: cut(document.referrer, addressLength),
        }
      : {}),
    ...(attributes ? { attributes } : {}),
  };
}
