import { expect, it } from 'vitest';
import { columns } from '../../tools/columns.ts';

it('a table’s columns are as wide as their widest cells', () => {
  const rows = [
    ['id', 'name', 'state'],
    ['a1', 'Büro', 'valid'],
    ['b22', 'Ö', ''],
  ];
  expect(columns(rows)).toBe('id   name  state\na1   Büro  valid\nb22  Ö');
});
