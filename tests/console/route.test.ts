import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, savedIdOf, settingsHash } from '../../console/route.ts';

const id = '0123456789abcdef0123456789abcdef';

describe('the address of a place on the desk', () => {
  it('names the view and the open conversation', () => {
    expect(parseRoute(`#mine/${id}`)).toEqual({ page: 'list', view: 'mine', conversation: id });
    expect(hashOf({ view: 'mine', conversation: id })).toBe(`#mine/${id}`);
    expect(hashOf({ view: 'resolved', conversation: null })).toBe('#resolved');
  });

  it('names a saved list by its id', () => {
    expect(parseRoute(`#view-${id}/${id}`)).toEqual({ page: 'list', view: `view-${id}`, conversation: id });
    expect(savedIdOf(`view-${id}`)).toBe(id);
    expect(savedIdOf('all')).toBeNull();
  });

  it('names a saved list by its id', () => {
    expect(parseRoute(`#view-${id}/${id}`)).toEqual({ page: 'list', view: `view-${id}`, conversation: id });
    expect(savedIdOf(`view-${id}`)).toBe(id);
    expect(savedIdOf('all')).toBeNull();
  });

  it.each(['', '#', '#nonsense', '#view-1', '#open/', '#open/not-an-id', `#open/${id.toUpperCase()}`])(
    'reads %j as the list of open conversations',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'list', view: 'open', conversation: null });
    },
  );

  it('names a part of the settings, or leaves it to the page which is the first', () => {
    expect(parseRoute('#settings/hours')).toEqual({ page: 'settings', tab: 'hours' });
    expect(parseRoute('#settings')).toEqual({ page: 'settings', tab: '' });
    expect(settingsHash()).toBe('#settings');
    expect(parseRoute(settingsHash('outbox'))).toEqual({ page: 'settings', tab: 'outbox' });
  });
});
