/* What dependencies call and Chromium 90 lacks; scripts/check-bundle.mjs fails where something is missing here. */
import 'core-js/actual/array/at';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/array/to-spliced';
import 'core-js/actual/object/has-own';
