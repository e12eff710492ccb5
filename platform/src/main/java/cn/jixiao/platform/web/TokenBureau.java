package cn.jixiao.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the acting bureau from a token: the one organization that it carries. */
final class TokenBureau {

    private TokenBureau() {}

    /** The acting bureau, or null when the token names none or more than one. */
    static @Nullable String of(Jwt token) {
        Object claim = token.getClaims().get("organization");
        Collection<?> aliases =
                switch (claim) {
                    case Map<?, ?> map -> map.keySet();
                    case Collection<?> list -> list;
                    case null, default -> List.of();
                };
        return aliases.size() == 1 ? String.valueOf(aliases.iterator().next()) : null;
    }
}
