/** Figures for Prometheus beside those of the SDK: what waits for a person, and what waits for the world. */
import { Runtime } from '@temporalio/worker';
import type { Store } from '../activities/store/port.ts';

const everyMs = 30_000;

/** Sets the gauges now and then; returns what ends it. A store that is away leaves them as they were. */
export function watchBacklog(store: Pick<Store, 'backlog'>): () => void {
  const meter = Runtime.instance().metricMeter;
  const attention = meter.createGauge(
    'careloop_attention_cases',
    'int',
    undefined,
    'Open cases that wait for a person',
  );
  const waiting = meter.createGauge(
    'careloop_messages_waiting',
    'int',
    undefined,
    'Messages whose way out has not ended',
  );
  const open = meter.createGauge('careloop_open_cases', 'int', undefined, 'Open cases');
  const look = async (): Promise<void> => {
    try {
      const backlog = await store.backlog();
      attention.set(backlog.attention);
      waiting.set(backlog.messagesWaiting);
      open.set(backlog.open);
    } catch {
      // The store's own alarms tell that it is away.
    }
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
