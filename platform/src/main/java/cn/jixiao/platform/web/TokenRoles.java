package cn.jixiao.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Takes two roles from a token, {@code operator} and {@code service}; all others come from the directory. */
final class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final List<String> TAKEN = List.of("operator", "service");

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        Object roles = access == null ? List.of() : access.getOrDefault("roles", List.of());
        Collection<?> named = roles instanceof Collection<?> list ? list : List.of();
        List<GrantedAuthority> authorities = TAKEN.stream()
                .filter(named::contains)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new JwtAuthenticationToken(token, authorities, Objects.requireNonNull(token.getSubject()));
    }
}
