package cn.jixiao.gateway.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this installation is set up; application.yml says which environment variable fills what.
 *
 * @param issuerUri the Keycloak realm as browsers and tokens know it
 * @param issuerBackchannelUri the same realm as this process reaches it, where that differs
 * @param publicUrl where browsers reach the product; without it the address of each request, good on one machine
 * @param trustedProxies addresses (CIDR) whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody's by default
 * @param partitions further partitions by name; the partition "main" is coreUrl
 * @param directoryTtl how long a bureau's partition and status are believed without asking again
 * @param apiDocs whether the services' OpenAPI documents are shown to signed-in callers
 * @param businessOffset distance of the business clock from the system clock; only with demo
 */
@ConfigurationProperties("jixiao")
public record EdgeSettings(
        URI issuerUri,
        @Nullable URI issuerBackchannelUri,
        String gatewayClientSecret,
        URI tenantUrl,
        URI coreUrl,
        @Nullable URI publicUrl,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Map<String, Partition> partitions,
        @DefaultValue("5s") Duration directoryTtl,
        @DefaultValue("10m") Duration directoryStale,
        @DefaultValue Body body,
        @DefaultValue Limits limits,
        @DefaultValue("false") boolean apiDocs,
        @DefaultValue("false") boolean demo,
        @Nullable String businessOffset) {

    public EdgeSettings {
        if (!demo && !offset(businessOffset).isZero()) {
            throw new IllegalArgumentException(
                    "a business offset is for a demo only: unset JIXIAO_BUSINESS_OFFSET or set JIXIAO_DEMO=true");
        }
    }

    /** Distance of the business clock from the system clock. */
    public Duration offset() {
        return offset(businessOffset);
    }

    private static Duration offset(@Nullable String text) {
        return text == null || text.isBlank() ? Duration.ZERO : Duration.parse(text);
    }

    /** The realm as this process reaches it. */
    public URI backchannel() {
        return issuerBackchannelUri == null ? issuerUri : issuerBackchannelUri;
    }

    /**
     * A partition.
     *
     * @param url base addresses of its core-services; several are taken in turn
     */
    public record Partition(List<URI> url) {}

    /** Largest request bodies: of anything, and of uploads (multipart, YAML, spreadsheets and other files). */
    public record Body(
            @DefaultValue("2MB") DataSize limit,
            @DefaultValue("100MB") DataSize uploadLimit) {}

    /** Who may ask how often. */
    public record Limits(
            @DefaultValue Rate person,
            @DefaultValue Rate tenant,
            @DefaultValue Rate address,
            @DefaultValue Rate local) {

        public Limits {
            person = person.or(new Rate(40, 120));
            tenant = tenant.or(new Rate(300, 900));
            address = address.or(new Rate(100, 400));
            local = local.or(new Rate(20, 60));
        }
    }

    /**
     * How often somebody may ask.
     *
     * @param perSecond steady requests a second
     * @param burst requests at once
     */
    public record Rate(
            @DefaultValue("0") double perSecond,
            @DefaultValue("0") int burst) {

        Rate or(Rate fallback) {
            return perSecond > 0 && burst > 0 ? this : fallback;
        }
    }
}
