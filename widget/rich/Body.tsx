import { useMemo } from 'preact/hooks';
import { type Inline, type MarkupBlock, parseMarkup } from '../../shared/markup.ts';
import './rich.css';

/** A message's text with what it has of bold, italic, code, lists and links. */
export function Body({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkup(text), [text]);
  return (
    <div class="body">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: MarkupBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Run nodes={block.inside} />
        </p>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre dir="ltr" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index} dir="auto">
          <Run nodes={item} />
        </li>
      ));
      return block.start === null ? (
        <ul dir="auto">{items}</ul>
      ) : (
        <ol dir="auto" start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

function Run({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, index) => (node.kind === 'text' ? node.text : <Marked key={index} node={node} />));
}

function Marked({ node }: { node: Exclude<Inline, { kind: 'text' }> }) {
  switch (node.kind) {
    case 'bold':
      return (
        <strong>
          <Run nodes={node.inside} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Run nodes={node.inside} />
        </em>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return <LinkView node={node} />;
  }
}

/** Its words keep to themselves in either direction; where they look like another address, the real one follows. */
function LinkView({ node: { href, text, real } }: { node: Extract<Inline, { kind: 'link' }> }) {
  const leaves = /^https?:/i.test(href);
  return (
    <bdi>
      <a href={href} {...(leaves && { target: '_blank', rel: 'noopener noreferrer nofollow ugc' })}>
        {text}
      </a>
      {real !== undefined && (
        <>
          {' ('}
          <bdi>{real}</bdi>)
        </>
      )}
    </bdi>
  );
}
