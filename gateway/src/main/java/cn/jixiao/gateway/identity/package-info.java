/** What the edge asks of Keycloak: tokens for codes and for refresh tokens, its own service token, whether a token is genuine. */
@NullMarked
package cn.jixiao.gateway.identity;

import org.jspecify.annotations.NullMarked;
