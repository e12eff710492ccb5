/** The official forms: reads the project target form from xlsx by its labels and writes it back in the official layout. */
@NullMarked
package cn.jixiao.core.form;

import org.jspecify.annotations.NullMarked;
