/** A question with the few answers that are offered to it. */
export interface QuestionWords {
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}
