import { defineComponent, watchEffect } from 'vue';

/** The chat, as long as this component is mounted. Draws nothing itself: `<Rapport server="…" inbox="demo" />`. */
export const Rapport = defineComponent({
  props: {
    server: { type: String, required: true },
    inbox: { type: String, required: true },
    identity: String,
  },
  setup(props) {
    watchEffect((onCleanup) => {
      const { server, inbox, identity } = props;
      const script = document.createElement('script');
      script.async = false; // In the order they were added: one that was taken away must not run after the next.
      script.src = `${server}/embed.js?inbox=${inbox}`;
      Object.assign(script.dataset, { inbox }, identity && { identity });
      document.head.append(script);
      onCleanup(() => {
        const destroy = () => window.Rapport?.destroy();
        // Taken away before it has loaded, it runs all the same.
        if (window.Rapport) destroy();
        else script.onload = destroy;
        script.remove();
      });
    });
    return () => null;
  },
});
