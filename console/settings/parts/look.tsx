import { brandTokens, contrast, readableContrast } from '../../../shared/brand.ts';
import type { Look } from '../../../shared/protocol/settings.ts';
import { Icon } from '../../view/icon.tsx';
import { locale, strings } from '../../words.ts';
import { Choice, Field, Group, LinesField, NumberField, TextField } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

const words = strings.settingsPage.look;
/** The teal of `shared/tokens.css`, as near as a hex colour comes. */
const ownColour = '#007a7b';
const isColour = (text: string | undefined): text is string => /^#[0-9a-f]{6}$/i.test(text ?? '');

export function LookPart({ draft }: Pick<Editing, 'draft'>) {
  const { look } = draft;
  /** An empty field is a setting that is not there. */
  const set = (change: { [Name in keyof Look]: Look[Name] | undefined }) => {
    const next = { ...look, ...change };
    for (const name of Object.keys(next) as (keyof Look)[]) if (next[name] === undefined) delete next[name];
    settingsChanged({ look: next });
  };
  return (
    <>
      <Group title={words.colour}>
        <Field label={words.colour} path="look.colour" help={words.colourHelp}>
          {(control) => (
            <span class="setting-colour">
              <input
                type="color"
                aria-label={words.pickColour}
                value={isColour(look.colour) ? look.colour : ownColour}
                onInput={(event) => set({ colour: event.currentTarget.value })}
              />
              <input
                {...control}
                type="text"
                dir="ltr"
                spellcheck={false}
                placeholder={ownColour}
                value={look.colour ?? ''}
                onInput={(event) => set({ colour: event.currentTarget.value.trim() || undefined })}
              />
            </span>
          )}
        </Field>
        <Preview look={look} />
        <Choice
          label={words.theme}
          path="look.theme"
          value={look.theme ?? 'auto'}
          options={(['auto', 'light', 'dark'] as const).map((theme) => [theme, words.themes[theme]])}
          onChange={(theme) => set({ theme })}
        />
      </Group>
      <Group title={words.button}>
        <Choice
          label={words.icon}
          path="look.icon"
          value={look.icon ?? 'chat'}
          options={(['chat', 'question', 'wave'] as const).map((icon) => [icon, words.icons[icon]])}
          onChange={(icon) => set({ icon })}
        />
        <TextField
          label={words.text}
          path="look.text"
          help={words.textHelp}
          value={look.text ?? ''}
          onChange={(text) => set({ text: text === '' ? undefined : text })}
        />
      </Group>
      <Group title={words.place}>
        <Choice
          label={words.position}
          path="look.position"
          value={look.position ?? 'right'}
          options={(['right', 'left'] as const).map((position) => [position, words.positions[position]])}
          onChange={(position) => set({ position })}
        />
        <div class="setting-row">
          <NumberField
            label={words.offsetX}
            path="look.offsetX"
            unit={words.pixels}
            placeholder="20"
            value={look.offsetX}
            onChange={(offsetX) => set({ offsetX })}
          />
          <NumberField
            label={words.offsetY}
            path="look.offsetY"
            unit={words.pixels}
            placeholder="20"
            value={look.offsetY}
            onChange={(offsetY) => set({ offsetY })}
          />
          <NumberField
            label={words.radius}
            path="look.radius"
            unit={words.pixels}
            placeholder="16"
            value={look.radius}
            onChange={(radius) => set({ radius })}
          />
        </div>
        <NumberField
          label={words.zIndex}
          path="look.zIndex"
          help={words.zIndexHelp}
          value={look.zIndex}
          onChange={(zIndex) => set({ zIndex })}
        />
        <LinesField
          label={words.hideOn}
          path="look.hideOn"
          help={words.hideOnHelp}
          dir="ltr"
          value={look.hideOn ?? []}
          onChange={(hideOn) => set({ hideOn: hideOn.length > 0 ? hideOn : undefined })}
        />
      </Group>
    </>
  );
}

/** The two colours of a token, for light and dark. */
function bothOf(token: string | undefined): [light: string, dark: string] {
  const [, light = '', dark = ''] = /^light-dark\((.+), (.+)\)$/.exec(token ?? '') ?? [];
  return [light, dark];
}

/** How the colour is worn, by the very arithmetic the widget uses. */
function Preview({ look }: { look: Look }) {
  const colour = isColour(look.colour) ? look.colour : ownColour;
  const tokens = brandTokens(colour);
  const fill = bothOf(tokens['--brand']);
  const ink = bothOf(tokens['--on-brand']);
  const text = bothOf(tokens['--brand-text']);
  return (
    <section class="previews" aria-label={words.preview}>
      {([0, 1] as const).map((theme) => {
        const ratio = contrast(fill[theme], ink[theme]);
        return (
          <div
            key={theme}
            class={`preview preview-${theme === 0 ? 'light' : 'dark'}`}
            style={{
              '--fill': fill[theme],
              '--ink': ink[theme],
              '--words': text[theme],
            }}
          >
            <p>{theme === 0 ? words.previewLight : words.previewDark}</p>
            <div class="preview-worn">
              <span class="preview-launcher">
                <Icon name={look.icon === 'question' ? 'help' : 'chat'} />
                {look.text}
              </span>
              <span class="preview-button">{words.previewSend}</span>
              <span class="preview-words">{words.previewWords}</span>
            </div>
            <p>{words.contrast(ratio.toLocaleString(locale, { maximumFractionDigits: 1 }))}</p>
          </div>
        );
      })}
      {contrast(colour, '#ffffff') < readableContrast && <p class="setting-help">{words.adjusted}</p>}
    </section>
  );
}
