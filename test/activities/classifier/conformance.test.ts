/** The embedded classifier does what every classifier must. */
import { localClassifier } from '../../../activities/classifier/classifier.ts';
import { rulesOf } from '../../../domain/classification/rules.ts';
import { loadPolicies } from '../../../worker/policies/load.ts';
import { classifierConformance } from '../../conformance/classifier.ts';

const policy = loadPolicies().get('default');
if (policy === undefined) throw new Error('There is no default policy');
classifierConformance(() => localClassifier(null), { ...rulesOf(policy.document), repeatedFrom: 1 });
