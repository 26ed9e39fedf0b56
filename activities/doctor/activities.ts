/** What a worker says of itself when somebody asks what is wrong. */

export interface WorkerReport {
  readonly careloop: string;
  readonly node: string;
  readonly policies: readonly { readonly name: string; readonly version: string }[];
  /** Problems of policy files that were refused; the policies before them stay in force. */
  readonly refused: readonly string[];
}

export function createDoctorActivities(deps: { readonly report: () => WorkerReport }) {
  return {
    async reportOnWorker(): Promise<WorkerReport> {
      return deps.report();
    },
  };
}

export type DoctorActivities = ReturnType<typeof createDoctorActivities>;
