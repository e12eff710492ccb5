/** Sign-in accounts: Keycloak brought into step with our own tables, durably and after the commit. */
@NullMarked
package cn.jixiao.tenant.accounts;

import org.jspecify.annotations.NullMarked;
