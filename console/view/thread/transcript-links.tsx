import { locale, strings } from '../../words.ts';

const words = strings.thread;
const formats = [
  ['text', words.transcriptText],
  ['html', words.transcriptPage],
  ['json', words.transcriptJson],
] as const;

/** The conversation as a file to keep, in the agent's own time zone. */
export function TranscriptLinks({ conversation }: { conversation: string }) {
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section class="panel-part">
      <h3>{words.transcript}</h3>
      <ul class="transcript-links">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              download
              href={`/api/v1/conversations/${conversation}/transcript?${new URLSearchParams({ format, tz, locale })}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
