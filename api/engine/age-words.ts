/** An age in one word for a line of the condition: «12 с», «5 мин», «3 ч», «4 дн.». */
export function ageWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(Math.max(0, seconds))} с`;
  if (seconds < 3_600) return `${Math.round(seconds / 60)} мин`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} ч` : `${Math.round(seconds / 86_400)} дн.`;
}
