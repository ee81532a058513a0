/*
 * The shop's own few lines: its buttons speak to the chat through the page API, the way a customer's page would.
 * The chat loads asynchronously, so a press that comes too early waits for the script tag below it.
 */
const waiting = [];
let missing = false;

const isTag = (target) => target instanceof HTMLScriptElement && target.dataset.inbox !== undefined;

document.addEventListener(
  'load',
  (event) => {
    if (isTag(event.target)) for (const run of waiting.splice(0)) run();
  },
  true,
);
document.addEventListener(
  'error',
  (event) => {
    if (!isTag(event.target)) return;
    missing = true;
    for (const run of waiting.splice(0)) run();
  },
  true,
);

/** Does `act` with the chat, now or as soon as it is there, and says the outcome beside the button. */
function withChat(button, act, done) {
  const own = button.parentElement.querySelector('.said');
  const say = (text) => {
    for (const said of document.querySelectorAll('.said')) said.textContent = said === own ? text : '';
  };
  const run = () => {
    if (!window.Rapport) {
      say('The chat did not load. Check that the server is running, then reload this page.');
      return;
    }
    act();
    say(done);
  };
  if (window.Rapport || missing) run();
  else {
    say('Waiting for the chat to load.');
    waiting.push(run);
  }
}

for (const button of document.querySelectorAll('[data-open]')) {
  button.hidden = false;
  button.addEventListener('click', () => withChat(button, () => window.Rapport?.open(), ''));
}

for (const button of document.querySelectorAll('[data-send]')) {
  const text = document.getElementById(button.dataset.send).textContent.replace(/\s+/g, ' ').trim();
  button.hidden = false;
  button.addEventListener('click', () =>
    withChat(
      button,
      () => {
        window.Rapport?.open();
        window.Rapport?.send(text);
      },
      'Sent. See the console.',
    ),
  );
}

for (const button of document.querySelectorAll('[data-reset]')) {
  button.hidden = false;
  button.addEventListener('click', () =>
    withChat(button, () => window.Rapport?.reset(), 'You are a new visitor now.'),
  );
}
