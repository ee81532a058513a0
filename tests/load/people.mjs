/** Visitors and agents who cost little: Engine.IO and Socket.IO spoken by hand. */
import WebSocket from 'ws';

/** Resolves after the welcome. `heard` gets the text of each `message:created`. */
function open(url, namespace, auth, heard) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
    const acks = new Map();
    let next = 1;
    const ask = (name, payload) =>
      new Promise((answered) => {
        acks.set(next, answered);
        socket.send(`42${namespace},${next++}${JSON.stringify([name, payload])}`);
      });
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') return socket.send('3');
      if (text[0] === '0') return socket.send(`40${namespace},${JSON.stringify({ protocol: 1, ...auth })}`);
      if (text.startsWith('44')) return reject(new Error(text));
      const body = text.slice(3 + namespace.length);
      if (text.startsWith('43')) {
        const bracket = body.indexOf('[');
        const id = Number(body.slice(0, bracket));
        acks.get(id)?.(JSON.parse(body.slice(bracket))[0]);
        return acks.delete(id);
      }
      if (body.startsWith('["welcome"')) return resolve({ ask, socket, welcome: JSON.parse(body)[1] });
      if (body.startsWith('["message:created"')) heard(body);
    });
  });
}

export const connectVisitor = (url, heard = () => undefined) =>
  open(url, '/visitor', { inbox: 'demo' }, heard);
export const connectAgent = (url, token, heard = () => undefined) => open(url, '/agent', { token }, heard);
