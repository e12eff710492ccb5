package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.settings.EdgeSettings;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What every answer tells the browser not to do, whichever service gave it. */
@Component
final class SecurityHeaders {

    private final String policy;

    SecurityHeaders(EdgeSettings settings) {
        URI issuer = settings.issuerUri();
        // Signing out is a form that ends up at Keycloak, and browsers hold the redirect against form-action.
        this.policy = String.join(
                "; ",
                List.of(
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data: blob:",
                        "font-src 'self' data:",
                        "connect-src 'self'",
                        "frame-src 'self' blob:",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority(),
                        "frame-ancestors 'none'"));
    }

    void write(HttpHeaders headers, boolean secure, boolean api) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.remove("Server");
        headers.remove("X-Powered-By");
        headers.remove("X-XSS-Protection");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        } else {
            headers.remove("Strict-Transport-Security");
        }
        if (api && !headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store");
        }
    }
}
