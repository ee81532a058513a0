/** Who hears what. Rooms are joined by the server alone, from the actor that the handshake established. */
import type { Namespace, Server } from 'socket.io';
import type { DomainEvent } from '../domain/domain.ts';

type Local = Namespace['local'];

export const visitorRoom = (visitor: string): string => `visitor:${visitor}`;
/** Visitors of an inbox. */
export const inboxRoom = (inbox: string): string => `inbox:${inbox}`;
export const agentsRoom = 'agents';
/** Connections made with one session. */
export const sessionRoom = (tokenHash: string): string => `session:${tokenHash}`;
/** Connections of one agent. */
export const agentRoom = (agent: string): string => `agent:${agent}`;
/** Agents who have the conversation open: they alone get suggestions. */
export const lookingRoom = (conversation: string): string => `looking:${conversation}`;

/**
 * Sends a committed event to everybody concerned who is connected to this node; `except` is the connection that caused
 * it. Other nodes hear of the event and do the same.
 */
export function publishTo(io: Server, event: DomainEvent, except?: string): void {
  const visitors = io.of('/visitor').local;
  const agents = io.of('/agent').local;
  const to = (namespace: Local, room: string) =>
    except === undefined ? namespace.to(room) : namespace.to(room).except(except);
  /** Whether anybody there hears it; Socket.IO would write it out for nobody. */
  const anyone = (namespace: '/visitor' | '/agent', room: string) => {
    const here = io.of(namespace).adapter.rooms.get(room);
    return here !== undefined && (here.size > 1 || except === undefined || !here.has(except));
  };

  switch (event.kind) {
    case 'message':
      if (anyone('/visitor', visitorRoom(event.visitor)))
        to(visitors, visitorRoom(event.visitor)).emit('message:created', event.message);
      if (anyone('/agent', agentsRoom)) to(agents, agentsRoom).emit('message:created', event.message);
      return;
    case 'message-changed':
      to(visitors, visitorRoom(event.visitor)).emit('message:changed', event.message);
      to(agents, agentsRoom).emit('message:changed', event.message);
      return;
    case 'state': {
      const { id, visitor, state } = event.conversation;
      visitors.to(visitorRoom(visitor.id)).emit('conversation:changed', { conversation: id, state });
      agents.to(agentsRoom).emit('conversation:changed', { conversation: event.conversation });
      return;
    }
    case 'row':
      agents.to(agentsRoom).emit('conversation:changed', { conversation: event.conversation });
      return;
    case 'views':
      agents.to(agentsRoom).emit('views:changed', {});
      return;
    case 'receipt': {
      const { kind: _, visitor, ...changed } = event;
      to(visitors, visitorRoom(visitor)).emit('receipt:changed', changed);
      to(agents, agentsRoom).emit('receipt:changed', changed);
      return;
    }
    case 'typing': {
      const { conversation, author, active, text } = event;
      const changed = { conversation, author, active };
      to(visitors, visitorRoom(event.visitor)).volatile.emit('typing:changed', changed);
      // What stands in the field is for agents alone, and not for the visitor's other tabs.
      to(agents, agentsRoom).volatile.emit(
        'typing:changed',
        text === undefined ? changed : { ...changed, text },
      );
      return;
    }
    case 'visitor': {
      const { visitor } = event;
      const rooms = visitor.conversations.map(({ id }) => lookingRoom(id));
      if (rooms.length) agents.to(rooms).emit('visitor:changed', { visitor });
      return;
    }
    case 'activity': {
      const { activity } = event;
      agents.to(lookingRoom(activity.conversation)).emit('activity:recorded', { activity });
      return;
    }
    case 'promises': {
      const { kind: _, ...changed } = event;
      agents.to(lookingRoom(event.conversation)).emit('promises:changed', changed);
      return;
    }
    case 'tags':
      agents.to(agentsRoom).emit('tags:changed', { tags: event.tags });
      return;
    case 'removed': {
      const { conversation } = event;
      to(visitors, visitorRoom(event.visitor)).emit('conversation:removed', { conversation });
      agents.to(agentsRoom).emit('conversation:removed', { conversation });
      return;
    }
    case 'signed-out':
      to(visitors, visitorRoom(event.visitor)).disconnectSockets(true);
      return;
    case 'sessions-ended':
      if (event.sessions.length) agents.in(event.sessions.map(sessionRoom)).disconnectSockets(true);
      return;
    case 'role-changed':
      agents.in(agentRoom(event.agent)).disconnectSockets(true);
      return;
    case 'team': {
      const { agent, name } = event;
      for (const socket of io.of('/agent').sockets.values())
        if (socket.data.actor?.id === agent) socket.data.actor = { ...socket.data.actor, name };
      agents.to(agentsRoom).emit('team:changed', { agent });
      return;
    }
    case 'presence':
      visitors.to(inboxRoom(event.inbox)).emit('presence:changed', event.availability);
      return;
    case 'agents':
      agents.to(agentsRoom).emit('agents:changed', { agents: event.agents });
      return;
    case 'queue':
      visitors.to(visitorRoom(event.visitor)).emit('queue:changed', event.queue);
      return;
    case 'note':
      to(agents, agentsRoom).emit('note:changed', { note: event.note });
      return;
    case 'mentions':
      agents.to(agentRoom(event.agent)).emit('mentions:changed', event.unread);
      return;
    case 'lookers': {
      const room = event.to === 'all' ? agentsRoom : lookingRoom(event.conversation);
      agents.to(room).emit('lookers:changed', { conversation: event.conversation, agents: event.agents });
      return;
    }
    case 'suggestions': {
      const { kind: _, ...changed } = event;
      agents.to(lookingRoom(event.conversation)).emit('suggestions:changed', changed);
      return;
    }
  }
}
