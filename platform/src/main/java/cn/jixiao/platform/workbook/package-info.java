/** Reads workbooks of strangers safely, and writes cells that come back as they are; what a workbook means is each service's. */
@NullMarked
package cn.jixiao.platform.workbook;

import org.jspecify.annotations.NullMarked;
