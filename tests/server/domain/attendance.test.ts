/** Who is at a console, and who only left it open. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attendance, createAttendance } from '../../../server/domain/attendance.ts';

let attendance: Attendance;
const changed = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  changed.mockClear();
  attendance = createAttendance(changed, 1000);
});
afterEach(() => {
  attendance.stop();
  vi.useRealTimers();
});

describe('attendance', () => {
  it('outlasts a lost line, and ends a while after the last tab', () => {
    attendance.entered('ann', 'one');
    attendance.entered('ann', 'two');
    attendance.left('ann', 'one');
    vi.advanceTimersByTime(5000);
    expect(attendance.isHere('ann')).toBe(true);
    attendance.left('ann', 'two');
    vi.advanceTimersByTime(999);
    expect(attendance.isHere('ann')).toBe(true);
    vi.advanceTimersByTime(1);
    expect(attendance.isHere('ann')).toBe(false);
  });

  it('knows nothing of a tab that comes back within that time', () => {
    attendance.entered('ann', 'one');
    attendance.left('ann', 'one');
    vi.advanceTimersByTime(900);
    attendance.entered('ann', 'two');
    vi.advanceTimersByTime(5000);
    expect(attendance.isHere('ann')).toBe(true);
  });

  it('is at rest when every tab is, and is told once', () => {
    attendance.entered('ann', 'one');
    attendance.entered('ann', 'two');
    changed.mockClear();
    attendance.rested('ann', 'one', true);
    expect(attendance.isIdle('ann')).toBe(false);
    attendance.rested('ann', 'two', true);
    attendance.rested('ann', 'two', true);
    expect(attendance.isIdle('ann')).toBe(true);
    expect(changed).toHaveBeenCalledTimes(2);
    attendance.rested('ann', 'one', false);
    expect(attendance.isIdle('ann')).toBe(false);
  });

  it('is awake in a new tab, and takes the rest of a closed one along', () => {
    attendance.entered('ann', 'one');
    attendance.rested('ann', 'one', true);
    attendance.entered('ann', 'two');
    expect(attendance.isIdle('ann')).toBe(false);
    attendance.left('ann', 'two');
    expect(attendance.isIdle('ann')).toBe(true);
  });

  it('is nothing for somebody who never came, and hears nothing of tabs it does not know', () => {
    attendance.rested('ann', 'one', true);
    attendance.left('ann', 'one');
    expect([attendance.isHere('ann'), attendance.isIdle('ann')]).toEqual([false, false]);
  });
});
