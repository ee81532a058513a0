import * as v from 'valibot';
import { inboxSettingsSchema } from '../../shared/protocol/settings.ts';
import type { Inbox } from '../domain/inboxes.ts';

/** The inbox of the demonstration shop. Any page may embed it, so that a developer can try the tag at once. */
export const demoInbox: Omit<Inbox, 'id'> = {
  name: 'demo',
  settings: v.parse(inboxSettingsSchema, {
    title: 'Lumen Lane',
    greeting: 'Hello. Tell us what is going on, in your own words, and a person will answer.',
    openings: ['An episode keeps repeating', 'I was charged twice', 'How do I get captions?'],
    origins: ['*'],
    playfulness: 'mirror',
  }),
};
