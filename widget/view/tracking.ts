/**
 * Redraws a component when a signal it has read changes. `@preact/signals` does this and more (signals as text, as
 * attributes, in hooks) at four times the bytes, of which the widget would use nothing.
 */
import { computed, effect } from '@preact/signals-core';
import { type ComponentChildren, Fragment, type FunctionComponent, options } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';

type Component = (this: unknown, props: object, context?: unknown) => ComponentChildren;

const trackedOf = new WeakMap<object, Component>();

function tracked(component: Component): Component {
  return function Tracked(props, context) {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    let drawn: { output: ComponentChildren } | null = null;
    // Runs the component once, whatever happens: hooks may only run while drawing. A change of what it has read
    // then only makes the value another one.
    const drawing = computed(() => {
      if (drawn !== null) return {};
      drawn = { output: component.call(this, props, context) };
      return drawn;
    });
    const first = drawing.value;
    useLayoutEffect(() =>
      effect(() => {
        if (drawing.value !== first) redraw(undefined);
      }),
    );
    return (first as { output: ComponentChildren }).output;
  };
}

/** From now on every function component is drawn again when a signal it reads changes. Called once, by `main`. */
export function trackSignals(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type } = vnode;
    // A context's provider is no component of ours: it keeps its readers on itself.
    if (typeof type === 'function' && type !== Fragment && !('Provider' in type)) {
      let wrapped = trackedOf.get(type);
      if (wrapped === undefined) {
        wrapped = tracked(type as Component);
        trackedOf.set(type, wrapped);
        // Drawn again by itself, a component passes here with the type it was given: another one would lose its state.
        trackedOf.set(wrapped, wrapped);
      }
      vnode.type = wrapped as FunctionComponent;
    }
    before?.(vnode);
  };
}
