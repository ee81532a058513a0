import { fileTypes, type InboxSettings } from '../../../shared/protocol/settings.ts';
import { strings } from '../../words.ts';
import { Group, LinesField, NumberField, PlaceProblem, TextField, Toggle } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

type Props = Pick<Editing, 'draft'>;

const megabyte = 1024 * 1024;
const usualUploads: NonNullable<InboxSettings['uploads']> = {
  maxBytes: 10 * megabyte,
  types: ['image', 'pdf', 'text'],
};
const usualRetentionDays = 365;

export function WelcomePart({ draft }: Props) {
  const words = strings.settingsPage.welcome;
  return (
    <Group title={strings.settingsPage.tabs.welcome}>
      <TextField
        label={words.title}
        path="title"
        help={words.titleHelp}
        value={draft.title}
        onChange={(title) => settingsChanged({ title })}
      />
      <TextField
        label={words.greeting}
        path="greeting"
        help={words.greetingHelp}
        rows={3}
        value={draft.greeting}
        onChange={(greeting) => settingsChanged({ greeting })}
      />
      <LinesField
        label={words.openings}
        path="openings"
        help={words.openingsHelp}
        rows={6}
        value={draft.openings}
        onChange={(openings) => settingsChanged({ openings })}
      />
    </Group>
  );
}

export function ConversationPart({ draft }: Props) {
  const words = strings.settingsPage.conversation;
  const { uploads } = draft;
  return (
    <>
      <Group title={words.files}>
        <Toggle
          label={words.filesTaken}
          checked={uploads !== null}
          onChange={(on) => settingsChanged({ uploads: on ? usualUploads : null })}
        />
        {uploads && (
          <>
            <NumberField
              label={words.maxSize}
              path="uploads.maxBytes"
              unit={words.megabytes}
              value={Number.isNaN(uploads.maxBytes) ? undefined : uploads.maxBytes / megabyte}
              onChange={(size) =>
                settingsChanged({
                  uploads: {
                    ...uploads,
                    maxBytes: size === undefined ? Number.NaN : Math.round(size * megabyte),
                  },
                })
              }
            />
            <fieldset class="setting">
              <legend class="setting-label">{words.types}</legend>
              <div class="setting-checks">
                {fileTypes.map((type) => (
                  <Toggle
                    key={type}
                    label={words.kinds[type]}
                    checked={uploads.types.includes(type)}
                    onChange={(on) =>
                      settingsChanged({
                        uploads: {
                          ...uploads,
                          types: fileTypes.filter((each) =>
                            each === type ? on : uploads.types.includes(each),
                          ),
                        },
                      })
                    }
                  />
                ))}
              </div>
              <PlaceProblem path="uploads.types" />
            </fieldset>
          </>
        )}
      </Group>
      <Group title={words.asking}>
        <Toggle
          label={words.askEmail}
          help={words.askEmailHelp}
          checked={draft.askEmail}
          onChange={(askEmail) => settingsChanged({ askEmail })}
        />
        <Toggle
          label={words.askRating}
          checked={draft.askRating}
          onChange={(askRating) => settingsChanged({ askRating })}
        />
        <Toggle
          label={words.livePreview}
          help={words.livePreviewHelp}
          checked={draft.livePreview}
          onChange={(livePreview) => settingsChanged({ livePreview })}
        />
      </Group>
    </>
  );
}

export function PrivacyPart({ draft }: Props) {
  const words = strings.settingsPage.privacy;
  const { consent, retentionDays } = draft;
  return (
    <Group title={strings.settingsPage.tabs.privacy}>
      <Toggle
        label={words.consent}
        checked={consent !== null}
        onChange={(on) => settingsChanged({ consent: on ? { text: words.consentDefault } : null })}
      />
      {consent && (
        <>
          <TextField
            label={words.consentText}
            path="consent.text"
            rows={3}
            value={consent.text}
            onChange={(text) => settingsChanged({ consent: { ...consent, text } })}
          />
          <TextField
            label={words.consentLink}
            path="consent.link"
            dir="ltr"
            placeholder="https://"
            value={consent.link ?? ''}
            onChange={(link) =>
              settingsChanged({
                consent: { text: consent.text, ...(link.trim() === '' ? {} : { link: link.trim() }) },
              })
            }
          />
        </>
      )}
      <Toggle
        label={words.retention}
        help={words.retentionHelp}
        checked={retentionDays !== null}
        onChange={(on) => settingsChanged({ retentionDays: on ? usualRetentionDays : null })}
      />
      {retentionDays !== null && (
        <NumberField
          label={words.retentionDays}
          path="retentionDays"
          unit={words.days}
          value={Number.isNaN(retentionDays) ? undefined : retentionDays}
          onChange={(days) => settingsChanged({ retentionDays: days ?? Number.NaN })}
        />
      )}
    </Group>
  );
}
