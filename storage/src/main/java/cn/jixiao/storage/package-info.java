/**
 * Documents in an S3 object store: streamed in under a limit, checked by content, digested, found again by keys that begin
 * with the bureau. The only code of the product that knows the store's client.
 */
@NullMarked
package cn.jixiao.storage;

import org.jspecify.annotations.NullMarked;
