// An application in strict mode, where React mounts everything twice, with a button that mounts and unmounts the chat.
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Rapport } from './rapport-react.ts';

function Shop() {
  const [isOn, setOn] = useState(true);
  return createElement(
    'main',
    null,
    createElement('button', { type: 'button', onClick: () => setOn(!isOn) }, 'Toggle chat'),
    isOn && createElement(Rapport, { server: window.chatServer, inbox: 'demo' }),
  );
}

createRoot(document.getElementById('app')).render(createElement(StrictMode, null, createElement(Shop)));
