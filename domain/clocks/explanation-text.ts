/** An explanation in words, for the Web UI and the command line. */
import type { ExplainedStep, Explanation } from './explain.ts';
import type { Target } from './plan.ts';

interface Words {
  readonly status: (explanation: Explanation) => string;
  readonly target: (target: Target) => string;
  readonly started: (at: string) => string;
  readonly step: (step: ExplainedStep, counted: string, working: string, total: string) => string;
  readonly sum: (elapsed: string, target: string | null, counts: Explanation['counts']) => string;
  readonly due: (due: string) => string;
  readonly breached: (at: string) => string;
  readonly never: string;
  readonly beyondHorizon: string;
  readonly flags: (flags: readonly string[]) => string;
  readonly duration: (hours: number, minutes: number, seconds: number) => string;
}

const english: Words = {
  status: ({ clock, status, outcome }) =>
    `${clock}: ${outcome ?? { notStarted: 'not started', running: 'running', paused: 'paused', ended: 'ended' }[status]}`,
  target: (target) => {
    switch (target.in) {
      case 'workingTime':
        return `Target: ${durationText(target.ms, english)} of working time.`;
      case 'calendarTime':
        return `Target: ${durationText(target.ms, english)}, day and night.`;
      case 'workingDays':
        return `Target: the end of working day ${target.days} after the start.`;
      case 'calendarDays':
        return `Target: the end of calendar day ${target.days} after the start.`;
    }
  },
  started: (at) => `Started: ${at}`,
  step: (step, counted, working, total) => {
    const span = `${step.from} to ${step.to}`;
    const amounts = `working time ${working} of ${total}`;
    switch (step.why) {
      case 'running':
        return `${span}: counted ${counted} (${amounts})${step.hold === undefined ? '' : `; hold "${step.hold}" does not pause it`}`;
      case 'paused':
        return `${span}: not counted, on hold "${step.hold ?? ''}" (${amounts})`;
      case 'solved':
        return `${span}: not counted, ended until reopened (${amounts})`;
      case 'earlierRunning':
        return `${span}: in sum counted ${counted} (${amounts})`;
      case 'earlierPaused':
        return `${span}: in sum not counted, ${step.times ?? 1} x hold "${step.hold ?? ''}" (${amounts})`;
    }
  },
  sum: (elapsed, target, counts) =>
    `Counted: ${elapsed}${target === null ? '' : ` of ${target}`} (${counts === 'workingTime' ? 'working time' : 'calendar time'}).`,
  due: (due) => `Due: ${due}`,
  breached: (at) => `Breached: ${at}`,
  never: 'Due: never, its calendar does not open long enough.',
  beyondHorizon: 'The calendar knows no holidays there yet: the weekly pattern was taken.',
  flags: (flags) => `Flags: ${flags.join(', ')}`,
  duration: (hours, minutes, seconds) =>
    spoken(
      [
        [hours, ' h'],
        [minutes, ' min'],
        [seconds, ' s'],
      ],
      ' ',
      '0 s',
    ),
};

const outcomesInChinese = { met: '已达成', breached: '已超时', cancelled: '已取消', notApplicable: '不适用' } as const;
const statusInChinese = { notStarted: '未开始', running: '计时中', paused: '已暂停', ended: '已结束' } as const;

const chinese: Words = {
  status: ({ clock, status, outcome }) =>
    `${clock}：${outcome === null ? statusInChinese[status] : outcomesInChinese[outcome]}`,
  target: (target) => {
    switch (target.in) {
      case 'workingTime':
        return `时限：工作时间 ${durationText(target.ms, chinese)}。`;
      case 'calendarTime':
        return `时限：自然时间 ${durationText(target.ms, chinese)}，昼夜连续计算。`;
      case 'workingDays':
        return `时限：开始后第 ${target.days} 个工作日结束前。`;
      case 'calendarDays':
        return `时限：开始后第 ${target.days} 个自然日结束前。`;
    }
  },
  started: (at) => `开始：${at}`,
  step: (step, counted, working, total) => {
    const span = `${step.from} 至 ${step.to}`;
    const amounts = `其中工作时间 ${working}，共 ${total}`;
    switch (step.why) {
      case 'running':
        return `${span}：计入 ${counted}（${amounts}）${step.hold === undefined ? '' : `；挂起“${step.hold}”不暂停此时限`}`;
      case 'paused':
        return `${span}：不计入，挂起“${step.hold ?? ''}”（${amounts}）`;
      case 'solved':
        return `${span}：不计入，结束至重新打开之间（${amounts}）`;
      case 'earlierRunning':
        return `${span}：合计计入 ${counted}（${amounts}）`;
      case 'earlierPaused':
        return `${span}：合计不计入，挂起“${step.hold ?? ''}” ${step.times ?? 1} 次（${amounts}）`;
    }
  },
  sum: (elapsed, target, counts) =>
    `合计：${elapsed}${target === null ? '' : ` / ${target}`}（${counts === 'workingTime' ? '工作时间' : '自然时间'}）。`,
  due: (due) => `到期：${due}`,
  breached: (at) => `超时：${at}`,
  never: '到期：永不，日历的工作时间不够。',
  beyondHorizon: '该日期超出日历范围，节假日未知，按每周工作时间推算。',
  flags: (flags) => `标记：${flags.join('、')}`,
  duration: (hours, minutes, seconds) =>
    spoken(
      [
        [hours, '小时'],
        [minutes, '分'],
        [seconds, '秒'],
      ],
      '',
      '0秒',
    ),
};

/** An explanation as lines of text, in Chinese or English; instants in the calendar's own zone. */
export function explanationText(explanation: Explanation, language: 'zh' | 'en'): string {
  const words = language === 'zh' ? chinese : english;
  const { target, targetMs, steps, due, breached, counts, flags } = explanation;
  const first = steps[0];
  const lines = [words.status(explanation)];
  if (target !== null) lines.push(words.target(target));
  if (first !== undefined) lines.push(words.started(first.from));
  lines.push(...steps.map((step, i) => `${i + 1}. ${stepText(step, counts, words)}`));
  if (counts !== null) {
    const allowed = targetMs === null ? null : durationText(targetMs, words);
    lines.push(words.sum(durationText(explanation.elapsedMs, words), allowed, counts));
  }
  if (due !== null) lines.push(words.due(due));
  if (explanation.never) lines.push(words.never);
  if (breached !== null) lines.push(words.breached(breached));
  if (explanation.beyondHorizon) lines.push(words.beyondHorizon);
  if (flags.length > 0) lines.push(words.flags(flags));
  return lines.join('\n');
}

function stepText(step: ExplainedStep, counts: Explanation['counts'], words: Words): string {
  const working = durationText(step.workingMs, words);
  const total = durationText(step.totalMs, words);
  return words.step(step, counts === 'workingTime' ? working : total, working, total);
}

/** Hours, minutes, seconds: never days, since "a day" is 24 hours to some and 8 to others. */
function durationText(ms: number, words: Words): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  return words.duration(hours, minutes, (ms % 60_000) / 1000);
}

function spoken(parts: readonly (readonly [number, string])[], between: string, nothing: string): string {
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return shown.length === 0 ? nothing : shown.join(between);
}
