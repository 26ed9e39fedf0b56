/** What each article of the knowledge base was good for, as outsiders ask for it. */
import type { ArticleReport } from '../../activities/knowledge/usage.ts';

export const articlesWorkflowType = 'articlesWorkflow';
export type { ArticleReport };
