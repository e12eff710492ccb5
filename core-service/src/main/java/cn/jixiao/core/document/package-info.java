/** Attachments of records and everything else kept in the object store: a row for each object, nothing orphaned. */
@NullMarked
@ApplicationModule(displayName = "document")
package cn.jixiao.core.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
