/** Signing in and out at Keycloak: code with PKCE, one acting bureau at a time. */
@NullMarked
package cn.jixiao.gateway.signin;

import org.jspecify.annotations.NullMarked;
