import type { InboxGreeting } from '../../shared/protocol/entities.ts';

/** An inbox as it introduces itself when nothing special is set. */
export const greetingOf = (change: Partial<InboxGreeting> = {}): InboxGreeting => ({
  name: 'Demo',
  greeting: '',
  openings: [],
  agentsHere: true,
  backAt: null,
  uploads: null,
  askEmail: false,
  askRating: false,
  livePreview: false,
  consent: null,
  retentionDays: null,
  notices: [],
  ...change,
});
