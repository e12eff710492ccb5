package cn.jixiao.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens with exactly the claims that the realm issues (the gateway's tests pin those against Keycloak itself), so
 * that a service's tests need not sign thousands of people in.
 */
public final class TestIssuer {

    private static final TestIssuer ONLY = start();

    private final RSAKey key;
    private final String uri;

    private TestIssuer(RSAKey key, String uri) {
        this.key = key;
        this.uri = uri;
    }

    /** The issuer of this JVM. */
    public static TestIssuer instance() {
        return ONLY;
    }

    /** Issuer address for {@code JIXIAO_ISSUER_URI}. */
    public String uri() {
        return uri;
    }

    /** A token of a person acting in a bureau, or in none. */
    public String token(String subject, @Nullable String bureau, String... realmRoles) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(uri)
                .subject(subject)
                .audience("jixiao-api")
                .claim("azp", "jixiao-cli")
                .claim("preferred_username", subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("realm_access", Map.of("roles", List.of(realmRoles)));
        if (bureau != null) {
            claims.claim("organization", List.of(bureau));
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/jixiao";
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            byte[] metadata = ("{\"issuer\":\"" + uri + "\",\"jwks_uri\":\"" + uri
                            + "/protocol/openid-connect/certs\",\"subject_types_supported\":[\"public\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            serve(server, "/realms/jixiao/.well-known/openid-configuration", metadata);
            serve(server, "/realms/jixiao/protocol/openid-connect/certs", keys);
            server.start();
            return new TestIssuer(key, uri);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(HttpServer server, String path, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
