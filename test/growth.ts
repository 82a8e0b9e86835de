/**
 * How many times as long work takes on a text of four times the size: 4 where time grows with the size, 16 where it
 * grows with its square. Processor time, since other tests run beside this one; below 20 ms noise decides, and work
 * that is over in so little is called as long. To be tried again (`retry`) on a busy machine.
 *
 * @param small characters, or whatever the work counts in; four times as many have to take 100 ms where time grows
 * with the square
 */
export function growth(work: (size: number) => void, small: number): number {
  const measure = (size: number): number => {
    const started = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  measure(small / 4);
  const best = (size: number) => Math.min(measure(size), measure(size), measure(size));
  const [first, second] = [best(small), best(4 * small)];
  return second / Math.max(first, 20);
}
