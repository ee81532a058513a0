import type { Span } from '../../evidence.ts';
import { type MarkedBlock, type MarkedInline, type MessageRun, markedBlocks } from '../../text-runs.ts';
import { strings } from '../../words.ts';

interface Props {
  text: string;
  /** Evidence of what the agent looks at. */
  strong?: readonly Span[];
  /** All evidence. */
  quiet?: readonly Span[];
}

/** What a person wrote, as text and nothing but text; web addresses can be followed, evidence is underlined. */
export function MessageText({ text, strong, quiet }: Props) {
  return (
    <div class="message-text">
      {markedBlocks(text, strong, quiet).map((block, index) => (
        <Part key={index} block={block} />
      ))}
    </div>
  );
}

function Part({ block }: { block: MarkedBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines nodes={block.inside} />
        </p>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and scrolling must be reachable by keyboard.
        <pre tabIndex={0} dir="auto">
          <Runs runs={block.runs} />
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index} dir="auto">
          <Inlines nodes={item} />
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

function Inlines({ nodes }: { nodes: readonly MarkedInline[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <Node key={index} node={node} />
      ))}
    </>
  );
}

function Node({ node }: { node: MarkedInline }) {
  switch (node.kind) {
    case 'text':
      return <Runs runs={node.runs} />;
    case 'code':
      return (
        <code>
          <Runs runs={node.runs} />
        </code>
      );
    case 'bold':
      return (
        <strong>
          <Inlines nodes={node.inside} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.inside} />
        </em>
      );
    case 'link':
      return (
        <>
          <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
            <Runs runs={node.runs} />
          </a>
          {node.real !== undefined && <small> {strings.content.leadsTo(node.real)}</small>}
        </>
      );
  }
}

function Runs({ runs }: { runs: readonly MessageRun[] }) {
  return (
    <>
      {runs.map((run, index) =>
        run.mark === null ? (
          run.text
        ) : (
          <mark key={index} class={`evidence evidence-${run.mark}`}>
            {run.text}
          </mark>
        ),
      )}
    </>
  );
}
