/** What the administrators of a bureau do: its bodies, its people, their posts (Art. 5, 6, 10). */
@NullMarked
package cn.jixiao.tenant.administration;

import org.jspecify.annotations.NullMarked;
