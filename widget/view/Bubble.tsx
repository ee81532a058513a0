import { lazy } from './Lazy.tsx';

const Body = lazy(() => import('../rich/Body.tsx').then((part) => part.Body));

/** Signs of markup or links: where there is none, the text is all there is to draw. */
const marks = /[*_`[]|https?:|mailto:|tel:|^\s*([-•]|\d+[.)])\s/im;

/** What was said. Direction is the text's own; the corner of the bubble follows the page's. */
export function Bubble({ text }: { text: string }) {
  const plain = <div dir="auto">{text}</div>;
  return <div class="bubble">{marks.test(text) ? <Body text={text} fallback={plain} /> : plain}</div>;
}
