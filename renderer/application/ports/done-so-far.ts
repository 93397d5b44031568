export interface DoneSoFar {
  readonly done: number;
  readonly total: number;
}
