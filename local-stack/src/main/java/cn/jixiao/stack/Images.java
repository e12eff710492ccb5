package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of the container images, one property each: {@code jixiao.images.postgres}, {@code .redis}, {@code .keycloak},
 * {@code .minio}, as a system property or as the variable {@code JIXIAO_IMAGES_POSTGRES} and so on. Without one they are
 * those of {@code local-stack/containers/build-images.sh}, of the versions that {@code up} runs.
 */
record Images(String postgres, String redis, String keycloak, String minio) {

    static Images of(Path root, Map<String, String> environment) throws IOException {
        Path servers = root.resolve("local-stack/target/servers");
        return new Images(
                named("postgres", environment, "jixiao/postgres:" + version(servers, "postgresql-", ".jar")),
                named("redis", environment, "jixiao/redis:debian-bookworm"),
                named("keycloak", environment, "jixiao/keycloak:" + version(servers, "keycloak-", ".tar.gz")),
                named("minio", environment, "jixiao/minio:" + MinioBinary.CACHED.replace("minio-", "")));
    }

    private static String named(String server, Map<String, String> environment, String standard) {
        String property = System.getProperty("jixiao.images." + server);
        return property != null
                ? property
                : environment.getOrDefault("JIXIAO_IMAGES_" + server.toUpperCase(Locale.ROOT), standard);
    }

    private static String version(Path servers, String prefix, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(servers)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length(), name.length() - suffix.length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + prefix + "… in " + servers));
        }
    }
}
