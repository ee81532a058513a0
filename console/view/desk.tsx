import type { Agent } from '../../shared/protocol/entities.ts';
import { place, route } from '../route.ts';
import { rows } from '../state/conversations.ts';
import { detailsShown, layout } from '../state/layout.ts';
import { strings } from '../words.ts';
import { Announcer } from './announcer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { ConversationPane, NoConversation } from './conversation-pane.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LinkBanner } from './link-banner.tsx';
import { LightboxDialog } from './message/lightbox.tsx';
import { MentionNotice } from './notes/mention-notice.tsx';
import { OperationDialogView } from './operations/operation-dialog.tsx';
import { UndoToast } from './operations/undo-toast.tsx';
import { isPageBeside, PagePlace } from './page-place.tsx';
import { Palette } from './palette/palette.tsx';
import { Rail } from './rail.tsx';
import { AwayBanner } from './routing/availability.tsx';
import { ColleagueDialog } from './routing/colleague-dialog.tsx';
import { SettingsPlace } from './settings-place.tsx';

/** The four columns; in a narrow window one pane at a time. */
export function Desk({ agent }: { agent: Agent }) {
  const at = route.value;
  const { conversation } = place.value;
  const narrow = layout.value === 'narrow';
  const known = conversation !== null && rows.value.has(conversation);
  const details = known && detailsShown.value;
  const beside = isPageBeside(at.page) ? at.page : null;
  return (
    <div
      class={`desk${at.page === 'settings' || beside !== null ? ' desk-settings' : ''}${conversation === null ? '' : ' desk-open'}${details ? ' desk-details' : ''}`}
    >
      <header class="banner-place">
        <h1 class="visually-hidden">{strings.title(0)}</h1>
        <LinkBanner />
        <AwayBanner />
      </header>
      <Rail agent={agent} />
      {at.page === 'settings' ? (
        <SettingsPlace tab={at.tab} agent={agent} />
      ) : beside !== null ? (
        <PagePlace key={beside} page={beside} agent={agent} />
      ) : (
        <ConversationList agent={agent} alone={narrow && conversation === null} />
      )}
      {conversation !== null ? (
        <ConversationPane key={conversation} id={conversation} agent={agent} />
      ) : (
        at.page === 'list' && !narrow && <NoConversation />
      )}
      {details && <DetailsPanel key={`details ${conversation}`} id={conversation} agent={agent} />}
      <ColleagueDialog />
      <HelpDialog />
      <Palette />
      <OperationDialogView />
      <UndoToast />
      <LightboxDialog />
      <MentionNotice />
      <Announcer />
    </div>
  );
}
