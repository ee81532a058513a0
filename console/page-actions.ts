/** The ways to the pages beside the lists: search, what is going on now, reports. */
import { may } from '../shared/permissions.ts';
import { actionsAdded } from './actions.ts';
import { route, searchHash } from './route.ts';
import { currentAgent } from './state/session.ts';
import { strings } from './words.ts';

const mayReport = () => {
  const agent = currentAgent();
  return agent !== null && may(agent.role, 'reports:read');
};

export function addPageActions(): void {
  actionsAdded(
    {
      id: 'search',
      group: 'go',
      name: strings.searchPage.action,
      keys: '/',
      run() {
        if (route.value.page !== 'search') location.hash = searchHash();
        else document.querySelector<HTMLInputElement>('.search-field input')?.select();
      },
    },
    {
      id: 'go-now',
      group: 'go',
      name: strings.wall.action,
      keys: 'g l',
      can: mayReport,
      run: () => {
        location.hash = '#now';
      },
    },
    {
      id: 'go-reports',
      group: 'go',
      name: strings.reports.action,
      keys: 'g f',
      can: mayReport,
      run: () => {
        location.hash = '#reports';
      },
    },
  );
}
