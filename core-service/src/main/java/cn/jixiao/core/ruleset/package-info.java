/**
 * Rules as data: versioned layers with their articles, which overlays a bureau has on, and what is in force for a fiscal year
 * on a day. Nothing here knows what a rule set's content means.
 */
@NullMarked
package cn.jixiao.core.ruleset;

import org.jspecify.annotations.NullMarked;
