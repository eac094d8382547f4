/**
 * A page can hide what a form is behind the name of a field in it: where one is called "parentElement", the form's own
 * parent is that field, also for us, and who climbs by it goes round for ever. Asked of the prototype nothing is hidden.
 */
function read<T>(of: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(of, name)?.get;
  return (node) => get?.call(node) as T;
}

const parent = read<HTMLElement | null>(Node.prototype, 'parentElement');
const tag = read<string>(Element.prototype, 'tagName');
const text = read<string | null>(Node.prototype, 'textContent');

/** The element around a node; null where there is none. */
export const parentOf = (node: Node | null | undefined): HTMLElement | null => (node ? parent(node) : null);
/** The node around a node, which may be a shadow root or the document. */
export const parentNodeOf = read<ParentNode | null>(Node.prototype, 'parentNode');
export const lastChildOf = read<ChildNode | null>(Node.prototype, 'lastChild');
export const previousOf = read<ChildNode | null>(Node.prototype, 'previousSibling');
export const firstChildOf = read<ChildNode | null>(Node.prototype, 'firstChild');
export const nextOf = read<ChildNode | null>(Node.prototype, 'nextSibling');
export const kindOf = read<number>(Node.prototype, 'nodeType');
export const isIn = read<boolean>(Node.prototype, 'isConnected');
export const nextElementOf = read<Element | null>(Element.prototype, 'nextElementSibling');
export const tagOf = (element: Element): string => tag(element);
/** The elements that stand right in a node. */
export const childrenOf = (node: ParentNode): Element[] => [...itemsOf(node)];
/** The name of its tag, in small letters. */
export const nameOf = read<string>(Element.prototype, 'localName') as (element: Element) => string;
/** All text in a node. */
export const textIn = (node: Node): string => text(node) ?? '';

export const matches = (element: Element, css: string): boolean =>
  Element.prototype.matches.call(element, css);
export const closest = (element: Element, css: string): Element | null =>
  Element.prototype.closest.call(element, css);
/** The same from an element that may not be there. */
export const closestOf = (element: Element | null, css: string): Element | null =>
  element === null ? null : closest(element, css);
export const holds = (element: Node, node: Node | null): boolean =>
  Node.prototype.contains.call(element, node);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

/** The elements under a root that a selector means. */
export function all<E extends Element = Element>(root: ParentNode, css: string): NodeListOf<E> {
  return prototypeOf(root).querySelectorAll.call(root, css) as NodeListOf<E>;
}

const inElement = read<HTMLCollection>(Element.prototype, 'children');

/** The same as the page keeps them: what is not asked for by its place is not made for us. */
export function itemsOf(node: ParentNode): HTMLCollection {
  return node instanceof Element
    ? inElement(node)
    : read<HTMLCollection>(prototypeOf(node), 'children')(node);
}

function prototypeOf(node: ParentNode): ParentNode {
  const kinds = [Element, Document, DocumentFragment];
  return (kinds.find((kind) => node instanceof kind) ?? Element).prototype;
}
