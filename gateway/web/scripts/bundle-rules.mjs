import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import postcss from 'postcss';

/** Methods younger than Chromium 90 or Firefox 115, known by their name only, so that a name of ours must not collide. */
export const METHODS = new Set([
  // values: arrays, texts, sets, buffers, iterators
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'isWellFormed', 'toWellFormed', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf',
  'isDisjointFrom', 'transferToFixedLength', 'getOrInsert', 'getOrInsertComputed', 'toBase64', 'setFromBase64', 'setFromHex', 'formatRange', 'formatRangeToParts', 'selectRange',
  // the page
  'checkVisibility', 'showPicker', 'throwIfAborted', 'showPopover', 'hidePopover', 'togglePopover', 'requestClose', 'setHTMLUnsafe', 'getHTML', 'moveBefore', 'startViewTransition',
  'roundRect', 'createConicGradient', 'getComposedRanges', 'caretPositionFromPoint', 'ariaNotify',
]);
export const STATICS = new Set([
  'Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try', 'AbortSignal.timeout', 'AbortSignal.any', 'AbortSignal.abort',
  'crypto.randomUUID', 'Intl.supportedValuesOf', 'Intl.DurationFormat', 'URL.canParse', 'URL.parse', 'Iterator.from', 'RegExp.escape', 'Response.json', 'ReadableStream.from',
  'Error.isError', 'Math.sumPrecise', 'Math.f16round', 'Uint8Array.fromBase64', 'Uint8Array.fromHex', 'Document.parseHTMLUnsafe', 'CSS.highlights', 'Atomics.waitAsync',
]);
export const GLOBALS = new Set([
  'structuredClone', 'scheduler', 'Temporal', 'CSSLayerBlockRule', 'reportError', 'Iterator', 'NavigateEvent', 'navigation', 'Float16Array', 'Highlight', 'EyeDropper', 'CloseWatcher',
  'ToggleEvent', 'Sanitizer', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError', 'LaunchQueue', 'URLPattern', 'CookieStore', 'cookieStore',
]);
/** Attributes that a browser without them leaves aside without a word: set as a property, in what a page is drawn from, or by name. */
const ATTRIBUTES = new Set(['inert', 'popover', 'popoverTarget', 'popovertarget', 'onscrollend', 'onbeforetoggle']);
const WHOLE = new Set(['window', 'globalThis', 'self']);

/** What in a script Chromium 90 cannot parse or does not have. `polyfilled` names are provided by the bundle itself. */
export function scriptFaults(code, polyfilled = new Set()) {
  let tree;
  try {
    tree = parse(code, { ecmaVersion: 2021, sourceType: 'module', allowHashBang: true });
  } catch (error) {
    return [`syntax: ${error.message}`];
  }
  const faults = [];
  const add = (name) => polyfilled.has(name) || faults.includes(name) || faults.push(name);
  // `typeof x`, `'x' in y` and `y.x?.()` ask first; a name asked for anywhere in the same script is taken to be guarded.
  const guarded = new Set();
  simple(tree, {
    UnaryExpression(node) {
      if (node.operator !== 'typeof') return;
      if (node.argument.type === 'Identifier') guarded.add(node.argument.name);
      if (node.argument.type === 'MemberExpression') guarded.add(dotted(node.argument)).add(nameOf(node.argument));
    },
    BinaryExpression(node) {
      if (node.operator === 'in') guarded.add(textOf(node.left));
    },
    CallExpression(node) {
      if (node.optional && node.callee.type === 'MemberExpression') guarded.add(dotted(node.callee)).add(nameOf(node.callee));
    },
  });
  const needs = (set, name) => set.has(name) && !guarded.has(name) && add(name);
  simple(tree, {
    CallExpression(node) {
      const callee = node.callee;
      if (callee.type === 'MemberExpression') needs(METHODS, nameOf(callee));
      if (callee.type === 'Identifier') needs(GLOBALS, callee.name);
      if (/^(set|toggle)Attribute$/.test(nameOf(callee))) needs(ATTRIBUTES, textOf(node.arguments[0]));
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier') needs(GLOBALS, node.callee.name);
    },
    MemberExpression(node) {
      needs(STATICS, dotted(node));
      if (WHOLE.has(node.object.name)) needs(GLOBALS, nameOf(node));
    },
    AssignmentExpression(node) {
      if (node.left.type === 'MemberExpression') needs(ATTRIBUTES, nameOf(node.left));
    },
    Property(node) {
      if (!node.computed) needs(ATTRIBUTES, node.key.name ?? node.key.value);
    },
  });
  return faults;
}

const nameOf = (node) => (node.computed ? textOf(node.property) : (node.property?.name ?? ''));
/** What a text in quotes or backticks says; '' where it is no plain text. */
const textOf = (node) => (node?.type === 'TemplateLiteral' && !node.expressions.length ? node.quasis[0].value.cooked : String(node?.value ?? ''));

function dotted(node) {
  return node.object?.type === 'Identifier' ? `${node.object.name}.${nameOf(node)}` : '';
}

const SELECTORS = [
  [/:has\(/, ':has('], [/:dir\(/, ':dir('], [/&/, 'nesting (&)'], [/:user-(in)?valid/, ':user-valid'], [/:popover-open/, ':popover-open'], [/:modal\b/, ':modal'], [/(^|[^-]):autofill/, ':autofill'],
  [/:open\b/, ':open'], [/:state\(/, ':state('], [/:nth-(last-)?child\([^)]*\bof\b/, ':nth-child(of)'], [/::(view-transition|highlight|details-content|scroll-)/, 'younger pseudo elements'],
];
const VALUES = [
  [/\d([dsl]v[hwib]|[dsl]vm(in|ax)|cq[whib]|cqm(in|ax)|r?lh|r?cap|r?ic)\b/, 'dynamic, container or line units'], [/color-mix\(/, 'color-mix('], [/\b(oklch|oklab|lch|lab|hwb|color)\(/, 'younger colours'],
  [/\b(rgb|hsl)a?\(\s*from\b/, 'colour from a colour'], [/light-dark\(/, 'light-dark('], [/\bsubgrid\b/, 'subgrid'], [/\blinear\(/, 'linear()'], [/\b(round|mod|rem|sin|cos|tan|pow|sqrt|hypot|sign)\(/, 'younger arithmetic'],
  [/\b(calc-size|anchor|anchor-size)\(/, 'calc-size and anchors'],
];
const PROPERTIES = new Set([
  'translate', 'rotate', 'scale', 'container', 'container-type', 'container-name', 'field-sizing', 'anchor-name', 'position-anchor', 'position-area', 'inset-area', 'interpolate-size', 'animation-timeline',
  'view-transition-name', 'line-clamp',
]);
/** Known to Chromium 90 by another name: that must stand beside it. */
const PREFIXED = new Map([['mask', '-webkit-mask'], ['mask-image', '-webkit-mask-image'], ['print-color-adjust', '-webkit-print-color-adjust']]);
const AT_RULES = new Set(['container', 'layer', 'scope', 'starting-style', 'position-try', 'view-transition', 'counter-style', 'font-palette-values', 'function']);

/** What in a style sheet Chromium 90 does not understand and cannot ignore without harm. */
export function styleFaults(css) {
  const faults = new Set();
  postcss.parse(css).walk((node) => {
    if (node.type === 'rule') {
      if (node.parent?.type === 'rule') faults.add('nesting');
      for (const [pattern, name] of SELECTORS) if (pattern.test(node.selector)) faults.add(name);
    } else if (node.type === 'atrule') {
      if (AT_RULES.has(node.name)) faults.add(`@${node.name}`);
      if (node.name === 'media' && /[<>]/.test(node.params)) faults.add('media range');
    } else if (node.type === 'decl') {
      if (PROPERTIES.has(node.prop)) faults.add(node.prop);
      const older = PREFIXED.get(node.prop);
      if (older && !node.parent.nodes.some((other) => other.prop === older)) faults.add(`${node.prop} without ${older}`);
      for (const [pattern, name] of VALUES) if (pattern.test(node.value)) faults.add(name);
    }
  });
  return [...faults];
}
