// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { scopesOf, standsApart } from '../../../extension/overlay/scope.ts';

beforeEach(() => {
  document.body.innerHTML = `<main><div id="list"><p id="a"><b>1</b></p><p id="b">2</p></div><aside>x</aside>
    <table><tbody><tr id="r1"><td>1</td></tr><tr id="r2"><td id="cell">2</td></tr></tbody></table></main>`;
});
const at = (id: string) => document.getElementById(id) as Element;

it('looks again at the smallest part that holds two homes', () => {
  const changed = document.querySelector('#a b')?.firstChild as Node;
  expect(scopesOf([changed, at('b')], [at('a'), at('b')])).toEqual([at('list')]);
});

it('looks at the whole page where no such part stands around a change', () => {
  expect(scopesOf([at('b')], [at('b')])).toBeNull();
  expect(scopesOf([document.body], [at('a'), at('b')])).toBeNull();
});

it('takes a table whole, for its rows are read by its first', () => {
  const homes = [at('a'), at('b'), at('r1'), at('r2')];
  expect(scopesOf([at('cell')], homes)).toEqual([document.querySelector('main')]);
});

it('does not trust a part with fewer than two homes, or with one that is the part itself', () => {
  expect(standsApart(at('list'), [at('a'), at('b')])).toBe(true);
  expect(standsApart(at('list'), [at('a')])).toBe(false);
  expect(standsApart(at('list'), [at('list'), at('a')])).toBe(false);
});
