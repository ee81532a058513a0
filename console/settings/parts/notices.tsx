import type { InboxNotice } from '../../../shared/protocol/settings.ts';
import { now } from '../../state/now.ts';
import { strings } from '../../words.ts';
import { localMoment, newSettingId } from '../draft.ts';
import { Entry, Group, LinesField, TextField } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

const words = strings.settingsPage.notices;
const offsetMinutes = (at: number) => new Date(at).getTimezoneOffset();
/** What a date field holds, as the moment it is; what is no date is left to be complained about. */
const momentOf = (local: string) => (local === '' ? '' : new Date(local).toISOString());

export function NoticesPart({ draft }: Pick<Editing, 'draft'>) {
  const { notices } = draft;
  const add = () => {
    const id = newSettingId(
      `problem-${new Date().toISOString().slice(0, 10)}`,
      notices.map((notice) => notice.id),
    );
    settingsChanged({ notices: [...notices, { id, text: '', since: new Date().toISOString() }] });
  };
  return (
    <Group title={strings.settingsPage.tabs.notices} help={words.help}>
      {notices.length === 0 && <p class="setting-none">{words.none}</p>}
      {notices.map((notice, index) => (
        <NoticeEntry
          key={notice.id}
          notice={notice}
          index={index}
          put={(changed) => settingsChanged({ notices: notices.with(index, changed) })}
          remove={() => settingsChanged({ notices: notices.toSpliced(index, 1) })}
        />
      ))}
      <button type="button" class="button" onClick={add}>
        {words.add}
      </button>
    </Group>
  );
}

interface EntryProps {
  notice: InboxNotice;
  index: number;
  put(notice: InboxNotice): void;
  remove(): void;
}

function NoticeEntry({ notice, index, put, remove }: EntryProps) {
  const path = `notices.${index}`;
  const { until: _, ...open } = notice;
  // The clock of the page stands still for up to 20 s.
  const at = Math.max(now.value, Date.now());
  const over = notice.until !== undefined && Date.parse(notice.until) <= at;
  return (
    <Entry title={words.entry(index + 1)} onRemove={remove}>
      <TextField
        label={words.text}
        path={`${path}.text`}
        help={words.textHelp}
        rows={2}
        value={notice.text}
        onChange={(text) => put({ ...notice, text })}
      />
      <div class="setting-row">
        <TextField
          label={words.since}
          path={`${path}.since`}
          type="datetime-local"
          value={localMoment(notice.since, offsetMinutes)}
          onChange={(since) => put({ ...notice, since: momentOf(since) })}
        />
        <TextField
          label={words.until}
          path={`${path}.until`}
          help={words.untilHelp}
          type="datetime-local"
          value={localMoment(notice.until, offsetMinutes)}
          onChange={(until) => put(until === '' ? open : { ...notice, until: momentOf(until) })}
        />
      </div>
      <LinesField
        label={words.pages}
        path={`${path}.pages`}
        help={words.pagesHelp}
        rows={2}
        dir="ltr"
        value={notice.pages ?? []}
        onChange={(pages) => {
          const { pages: _, ...everywhere } = notice;
          put(pages.length === 0 ? everywhere : { ...notice, pages });
        }}
      />
      <p class="setting-help">
        {over ? words.over : Date.parse(notice.since) > at ? words.later : words.shown}{' '}
        {!over && (
          <button
            type="button"
            class="link-button"
            onClick={() => put({ ...notice, until: new Date().toISOString() })}
          >
            {words.mendNow}
          </button>
        )}
      </p>
    </Entry>
  );
}
