import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import { signOut } from '../account.ts';
import { me } from '../state/agents.ts';
import { outbox } from '../state/outbox.ts';
import { theme, themeChosen, themes } from '../state/preferences.ts';
import { strings } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { Photo } from './photo.tsx';
import { Availability } from './routing/availability.tsx';
import { presenceOf } from './routing/presence.tsx';

const words = strings.account;

/** Who is signed in, how the console looks, and the way out. */
export function AccountMenu({ agent }: { agent: Agent }) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const unsent = outbox.value.length;
  const name = agent.name || agent.email;
  const presence = me.value && agent.role !== 'viewer' ? presenceOf(me.value) : null;

  useEffect(() => {
    if (!open.value) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      open.value = false;
    };
    addEventListener('pointerdown', close);
    addEventListener('focusin', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('focusin', close);
    };
  }, [open, open.value]);

  function leaveOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open.value) return;
    event.stopPropagation();
    open.value = false;
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the controls inside it.
    <div class="account" ref={root} onKeyDown={leaveOnEscape}>
      <button
        ref={button}
        type="button"
        class="rail-item"
        aria-label={`${strings.rail.account}: ${name}${presence ? `, ${strings.routing.presence[presence]}` : ''}`}
        aria-expanded={open.value}
        aria-controls="account-menu"
        data-tip={open.value ? undefined : strings.rail.account}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Avatar name={name} photo={agent.photo} mine />
        {presence && <span class={`presence rail-presence presence-${presence}`} aria-hidden="true" />}
      </button>
      {open.value && (
        <section id="account-menu" class="popover" aria-label={words.title}>
          <p class="account-name" dir="auto">
            {name}
          </p>
          <p class="account-mail">{agent.email}</p>
          <Photo agent={agent} />
          <Availability />
          <fieldset class="choice">
            <legend>{words.theme}</legend>
            <div class="choice-options">
              {themes.map((option) => (
                <label key={option}>
                  <input
                    type="radio"
                    name="theme"
                    checked={theme.value === option}
                    onChange={() => themeChosen(option)}
                  />
                  <span>{words.themes[option]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {unsent > 0 && <p class="account-unsent">{words.unsent(unsent)}</p>}
          <button type="button" class="menu-button" onClick={() => void signOut()}>
            <Icon name="log-out" />
            {words.signOut}
          </button>
        </section>
      )}
    </div>
  );
}
