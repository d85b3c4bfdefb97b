/**
 * A posterior made as modest as experience says: its logit divided by a temperature (Guo et al., “On Calibration of Modern
 * Neural Networks”, 2017).
 */
export function confidenceOf(posterior: number, temperature: number): number {
  const sure = Math.min(Math.max(posterior, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-Math.log(sure / (1 - sure)) / temperature));
}
