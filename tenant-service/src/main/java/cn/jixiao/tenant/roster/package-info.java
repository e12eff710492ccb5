/** Bodies, people and posts from one workbook: what it would do, doing it row by row, and what could not be done, marked. */
@NullMarked
package cn.jixiao.tenant.roster;

import org.jspecify.annotations.NullMarked;
