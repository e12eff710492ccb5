/** Takes the year's money in from the budget system's tables: read row by row, looked at, good rows in and bad ones handed back. */
@NullMarked
package cn.jixiao.core.budget.intake;

import org.jspecify.annotations.NullMarked;
