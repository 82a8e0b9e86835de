import { describe, expect, test } from 'vitest';
import { Sending } from '../../src/pipeline/sending.ts';

describe('what a worker is sending', () => {
  test('is sent once at a time, and each place has its share', () => {
    const sending = new Sending();
    expect(sending.enter(1, 'email', 2)).toBe('goes');
    expect(sending.enter(1, 'email', 2)).toBe('is-under-way');
    expect(sending.enter(2, 'email', 2)).toBe('goes');
    expect(sending.enter(3, 'email', 2)).toBe('waits');
    expect(sending.enter(4, 'slack a', 1)).toBe('goes');
    expect(sending.enter(5, 'slack a', 1)).toBe('waits');
    expect(sending.enter(6, 'slack b', 1)).toBe('goes');
  });

  test('lets in who has waited longest, one for each that ends, and nobody while the place is full', () => {
    const sending = new Sending();
    expect([1, 2, 3, 4].map((id) => sending.enter(id, 'email', 2))).toEqual([
      ...['goes', 'goes', 'waits', 'waits'],
    ]);
    expect(sending.enter(4, 'email', 2)).toBe('waits');
    expect(sending.next('email', 2)).toBeNull();
    sending.leave(2);
    expect(sending.next('email', 2)).toBe(3);
    expect(sending.enter(3, 'email', 2)).toBe('goes');
    expect(sending.next('email', 2)).toBeNull();
    sending.leave(1);
    sending.leave(3);
    expect(sending.next('email', 2)).toBe(4);
    expect(sending.next('email', 2)).toBeNull();
    expect(sending.next('nowhere', 1)).toBeNull();
  });

  test('is waited for at the end, whatever becomes of it, and no longer than allowed', async () => {
    const sending = new Sending();
    let end = (): void => {};
    const work = new Promise<void>((_resolve, reject) => {
      end = () => reject(new Error('no'));
    });
    const followed = sending.follow(work);
    const ended = sending.ended(60_000);
    end();
    await expect(followed).rejects.toThrow('no');
    await ended;
    await sending.ended(60_000);
    void sending.follow(new Promise(() => {}));
    await sending.ended(1);
  });
});
