import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import postcss from 'postcss';

/** Younger than Chromium 90 or Firefox 115. Methods are known by name only, so a name of ours must not collide. */
export const METHODS = new Set([
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'showPopover', 'hidePopover',
  'togglePopover', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'transferToFixedLength', 'setHTMLUnsafe',
]);
export const STATICS = new Set([
  'Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try', 'AbortSignal.timeout', 'AbortSignal.any',
  'crypto.randomUUID', 'Intl.supportedValuesOf', 'URL.canParse', 'URL.parse', 'Iterator.from', 'Error.captureStackTraceOnly', 'RegExp.escape',
]);
export const GLOBALS = new Set(['structuredClone', 'scheduler', 'Temporal', 'CSSLayerBlockRule', 'reportError', 'Iterator', 'NavigateEvent', 'navigation', 'Float16Array']);

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
  // `typeof x` and `x in window` ask first; a name asked for anywhere in the same script is taken to be guarded.
  const guarded = new Set();
  simple(tree, {
    UnaryExpression(node) {
      if (node.operator !== 'typeof') return;
      if (node.argument.type === 'Identifier') guarded.add(node.argument.name);
      if (node.argument.type === 'MemberExpression') guarded.add(dotted(node.argument));
    },
  });
  simple(tree, {
    CallExpression(node) {
      const callee = node.callee;
      if (callee.type === 'MemberExpression' && !callee.computed && METHODS.has(callee.property.name)) add(callee.property.name);
      if (callee.type === 'Identifier' && GLOBALS.has(callee.name) && !guarded.has(callee.name)) add(callee.name);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && GLOBALS.has(node.callee.name) && !guarded.has(node.callee.name)) add(node.callee.name);
    },
    MemberExpression(node) {
      const name = dotted(node);
      if (STATICS.has(name) && !guarded.has(name)) add(name);
    },
  });
  return faults;
}

function dotted(node) {
  return node.object?.type === 'Identifier' && !node.computed ? `${node.object.name}.${node.property.name}` : '';
}

const SELECTORS = [[/:has\(/, ':has('], [/:dir\(/, ':dir('], [/&/, 'nesting (&)'], [/:user-(in)?valid/, ':user-valid'], [/:popover-open/, ':popover-open']];
const VALUES = [
  [/\d(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|cqb)\b/, 'dynamic or container units'], [/color-mix\(/, 'color-mix('], [/\b(oklch|oklab|lch|lab)\(/, 'lab colours'],
  [/light-dark\(/, 'light-dark('], [/\bsubgrid\b/, 'subgrid'],
];
const PROPERTIES = new Set(['translate', 'rotate', 'scale', 'container', 'container-type', 'field-sizing', 'anchor-name', 'position-anchor']);
const AT_RULES = new Set(['container', 'layer', 'scope', 'starting-style', 'position-try']);

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
      for (const [pattern, name] of VALUES) if (pattern.test(node.value)) faults.add(name);
    }
  });
  return [...faults];
}
