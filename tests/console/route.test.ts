import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, settingsHash } from '../../console/route.ts';

const id = '0123456789abcdef0123456789abcdef';

describe('the address of a place on the desk', () => {
  it('names the view and the open conversation', () => {
    expect(parseRoute(`#mine/${id}`)).toEqual({ view: 'mine', conversation: id, settings: null });
    expect(hashOf({ view: 'mine', conversation: id })).toBe(`#mine/${id}`);
    expect(hashOf({ view: 'resolved', conversation: null })).toBe('#resolved');
  });

  it.each(['', '#', '#nonsense', '#all', '#open/', '#open/not-an-id', `#open/${id.toUpperCase()}`])(
    'reads %j as the list of open conversations',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ view: 'open', conversation: null, settings: null });
    },
  );

  it('names a part of the settings, the first where it is not known', () => {
    expect(parseRoute('#settings/hours').settings).toBe('hours');
    expect(parseRoute('#settings/nonsense').settings).toBe('look');
    expect(parseRoute(settingsHash('mails')).settings).toBe('mails');
  });
});
