/** When the Party's national congresses and the plenums of their central committees met, as year × 100 + month. */
export const CONGRESSES: ReadonlyMap<number, number> = new Map([
  [12, 198209], [13, 198710], [14, 199210], [15, 199709], [16, 200211], [17, 200710], [18, 201211], [19, 201710], [20, 202210],
]);
/** By congress; the first plenum first. */
export const PLENUMS: ReadonlyMap<number, readonly number[]> = new Map([
  [17, [200710, 200802, 200810, 200909, 201010, 201110, 201211]],
  [18, [201211, 201302, 201311, 201410, 201510, 201610, 201710]],
  [19, [201710, 201801, 201802, 201910, 202010, 202111, 202210]],
  [20, [202210, 202302, 202407, 202510]],
]);
/** 十一届三中全会 stands alone: nobody writes of the others of its time. */
export const THIRD_OF_ELEVENTH = 197812;

/** The year in which the Nth yearly session of a national people's congress meets: its five follow its election, every March but that of 2020. */
export function sessionYear(congress: number, session: number): number | undefined {
  return congress >= 7 && congress <= 14 && session >= 1 && session <= 5 ? 1987 + (congress - 7) * 5 + session : undefined;
}
