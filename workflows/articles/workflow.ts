/** Reads the knowledge base for whoever cannot open the store: only a worker may. */
import { proxyActivities } from '@temporalio/workflow';
import type { ArticleUsageActivities } from '../../activities/knowledge/usage.ts';
import type { ArticleReport } from './contract.ts';

/** Somebody waits for the answer: a store that is away is told at once. */
const store = proxyActivities<ArticleUsageActivities>({ scheduleToCloseTimeout: 15_000, startToCloseTimeout: 10_000 });

export async function articlesWorkflow(): Promise<readonly ArticleReport[]> {
  return store.reportOnArticles();
}
