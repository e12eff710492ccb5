import { describe, expect, it } from 'vitest';
import { percent, wan, wanToYuan, yuanToWan } from '@/money';

describe('money', () => {
  it('shows yuan as 万元 with grouping, negatives in parentheses', () => {
    expect(wan('8540000.00')).toBe('854.00');
    expect(wan('-123456789.00')).toBe('(12,345.68)');
    expect(wan(undefined)).toBe('—');
  });
  it('never loses a digit on the way in and out', () => {
    expect(wanToYuan('８５４．１２３４５６')).toBe('8541234.56');
    expect(wanToYuan('999999999999.99')).toBe('9999999999999900.00');
    expect(wanToYuan('一百')).toBeNull();
    expect(yuanToWan('8541234.56')).toBe('854.123456');
  });
  it('shows rates with one decimal', () => expect(percent('0.4459')).toBe('44.6%'));
});
