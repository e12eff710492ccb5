/** What is known of one request while it passes: when and from where it came, and who asks. */
@NullMarked
package cn.jixiao.gateway.request;

import org.jspecify.annotations.NullMarked;
