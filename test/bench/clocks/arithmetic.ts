import Table from 'cli-table3';
import { dateLibraries } from './date-libraries.ts';
import type { Contender, Engine } from './engine.ts';
import { ours } from './ours.ts';
import { packages } from './packages.ts';
import { figure, median, nanoseconds } from './timing.ts';
import type { Work } from './work.ts';

interface Figures {
  readonly name: string;
  readonly kind: Contender['kind'];
  /** Questions it can be asked at all, and how many it answers as the vectors expect. */
  readonly asked: number;
  readonly right: number;
  readonly addNs: number;
  readonly betweenNs: number;
  /** How many times longer than ours on the same questions, measured in the same rounds. */
  readonly addRatio: number;
  readonly betweenRatio: number;
}

/** Ours is so quick that one pass over the questions would measure the clock. */
const passesOfOurs = 200;

/**
 * Times `add` and `between` of every contender on the questions that it can be asked, and ours on the very same ones, in
 * turn, round after round; the figure is the median of the rounds.
 */
export function measureArithmetic(work: readonly Work[], rounds: number): object {
  const horizons = new Map(work.map((one) => [one.definition, spanOf(one)]));
  const careloop = ours((definition) => horizons.get(definition) ?? { fromMs: 0, toMs: 0 });
  const contenders = [...dateLibraries, ...packages];
  const figures = contenders.map((contender) => compare(contender, careloop, work, rounds));
  print(figures, contenders, work);
  const fastest = Math.min(...figures.flatMap(({ addRatio, betweenRatio }) => [addRatio, betweenRatio]));
  console.log(`The fastest other takes ${figure(fastest)} times as long as careloop.\n`);
  return { timesTheFastestOther: fastest, contenders: figures };
}

function compare(contender: Contender, careloop: Contender, all: readonly Work[], rounds: number): Figures {
  const work = all.filter(({ definition }) => contender.cannot(definition) === undefined);
  const { asked, right } = agreement(contender, work);
  const theirs = { add: [] as number[], between: [] as number[] };
  const own = { add: [] as number[], between: [] as number[] };
  // One round to warm up both sides; it is not counted.
  for (let round = 0; round <= rounds; round++) {
    const one = pass(contender, work, 1);
    const two = pass(careloop, work, passesOfOurs);
    if (round === 0) continue;
    theirs.add.push(one.addNs);
    theirs.between.push(one.betweenNs);
    own.add.push(two.addNs);
    own.between.push(two.betweenNs);
  }
  const addNs = median(theirs.add);
  const betweenNs = median(theirs.between);
  return {
    name: contender.name,
    kind: contender.kind,
    asked,
    right,
    addNs: Math.round(addNs),
    betweenNs: Math.round(betweenNs),
    addRatio: round1(addNs / median(own.add)),
    betweenRatio: round1(betweenNs / median(own.between)),
  };
}

/** Nanoseconds an operation over all calendars, each prepared beforehand and outside the measured time. */
function pass(contender: Contender, work: readonly Work[], repeat: number): { addNs: number; betweenNs: number } {
  const total = { add: 0, adds: 0, between: 0, spans: 0 };
  for (const { definition, adds, spans } of work) {
    const engine = contender.prepare(definition);
    total.add += nanoseconds(() => askAdds(engine, adds, repeat));
    total.between += nanoseconds(() => askSpans(engine, spans, repeat));
    total.adds += adds.length * repeat;
    total.spans += spans.length * repeat;
  }
  return { addNs: total.add / total.adds, betweenNs: total.between / total.spans };
}

/** The sum of the answers is used, so that no compiler may leave the work out. */
function askAdds(engine: Engine, adds: Work['adds'], repeat: number): void {
  let sum = 0;
  for (let i = 0; i < repeat; i++) for (const { fromMs, amountMs } of adds) sum += engine.add(fromMs, amountMs);
  if (Number.isNaN(sum)) throw new Error('an engine answered with no number');
}

function askSpans(engine: Engine, spans: Work['spans'], repeat: number): void {
  let sum = 0;
  for (let i = 0; i < repeat; i++) for (const { fromMs, toMs } of spans) sum += engine.between(fromMs, toMs);
  if (Number.isNaN(sum)) throw new Error('an engine answered with no number');
}

function agreement(contender: Contender, work: readonly Work[]): { asked: number; right: number } {
  let asked = 0;
  let right = 0;
  for (const { definition, adds, spans } of work) {
    const engine = contender.prepare(definition);
    asked += adds.length + spans.length;
    right += adds.filter(({ fromMs, amountMs, expectedMs }) => engine.add(fromMs, amountMs) === expectedMs).length;
    right += spans.filter(({ fromMs, toMs, expectedMs }) => engine.between(fromMs, toMs) === expectedMs).length;
  }
  return { asked, right };
}

function spanOf({ adds, spans }: Work): { fromMs: number; toMs: number } {
  const instants = [
    ...adds.flatMap(({ fromMs, expectedMs }) => [fromMs, expectedMs]),
    ...spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
  ];
  // Thirteen months, as a plan's calendar has, or more where the questions reach further.
  const fromMs = Math.min(...instants);
  return { fromMs, toMs: Math.max(fromMs + 396 * 86_400_000, ...instants) };
}

function print(figures: readonly Figures[], contenders: readonly Contender[], work: readonly Work[]): void {
  const table = new Table({
    head: ['', 'kind', 'asked', 'right', 'add', 'x ours', 'between', 'x ours'],
    style: { head: [], border: [] },
  });
  for (const { name, kind, asked, right, addNs, betweenNs, addRatio, betweenRatio } of figures) {
    const us = (ns: number): string => `${figure(ns / 1000)} us`;
    table.push([name, kind, asked, right, us(addNs), figure(addRatio), us(betweenNs), figure(betweenRatio)]);
  }
  const questions = work.reduce((sum, { adds, spans }) => sum + adds.length + spans.length, 0);
  console.log(`Working time: ${questions} questions on ${work.length} calendars\n${table.toString()}`);
  for (const { name, cannot } of contenders) {
    const reasons = new Set(work.map(({ definition }) => cannot(definition)).filter((reason) => reason !== undefined));
    if (reasons.size > 0) console.log(`  ${name} is not asked where it ${[...reasons].join('; ')}`);
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
