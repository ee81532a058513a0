// An application with a button that mounts and unmounts the chat.
import { createApp, h, ref } from 'vue';
import { Rapport } from './rapport-vue.ts';

createApp({
  setup() {
    const isOn = ref(true);
    const toggle = () => {
      isOn.value = !isOn.value;
    };
    return () =>
      h('main', [
        h('button', { type: 'button', onClick: toggle }, 'Toggle chat'),
        isOn.value && h(Rapport, { server: window.chatServer, inbox: 'demo' }),
      ]);
  },
}).mount('#app');
