package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Chooses the object store of an installation, once: an address given, else MinIO, else the bundled server. */
final class StoreChoice {
    private static final String SETTING = "JIXIAO_STORE_KIND";

    private final Installation installation;
    private final Map<String, String> environment;
    private final MinioBinary minio;

    StoreChoice(Installation installation, Map<String, String> environment, Progress progress) {
        this.installation = installation;
        this.environment = environment;
        this.minio = new MinioBinary(installation, environment, progress);
    }

    /** The store of this installation, chosen now if it has none yet. */
    ObjectStore choose() throws IOException, InterruptedException {
        if ("minio".equals(installation.remembered().get(SETTING))) {
            minio.obtain();
        }
        Optional<ObjectStore> kept = kept();
        return kept.isPresent() ? kept.get() : remember(fresh());
    }

    /** The store that the data of this installation is in. */
    Optional<ObjectStore> kept() throws IOException, InterruptedException {
        Map<String, String> settings = installation.remembered();
        return switch (settings.getOrDefault(SETTING, "")) {
            case "external" ->
                Optional.of(new ExternalStore(
                        settings.getOrDefault("JIXIAO_S3_URL", ""),
                        settings.getOrDefault("JIXIAO_S3_ACCESS_KEY", ""),
                        settings.getOrDefault("JIXIAO_S3_SECRET_KEY", "")));
            case "minio" ->
                Optional.of(new MinioStore(
                        installation,
                        minio.present()
                                .orElseThrow(() -> new StackException(
                                        "The documents of this installation are in MinIO, and there is no minio here.",
                                        "put minio on the PATH, or install Go, and run ./jixiao up again"))));
            case "bundled" -> Optional.of(new BundledStore(installation));
            default -> Optional.empty();
        };
    }

    /** MinIO, for tests that need it whatever the installation uses; nothing where it cannot be had. */
    Optional<Path> minio() throws IOException, InterruptedException {
        return minio.obtain();
    }

    private ObjectStore fresh() throws IOException, InterruptedException {
        String url = environment.get("JIXIAO_S3_URL");
        if (url != null) {
            return new ExternalStore(url, required("JIXIAO_S3_ACCESS_KEY", url), required("JIXIAO_S3_SECRET_KEY", url));
        }
        Optional<Path> binary = minio.obtain();
        return binary.isPresent() ? new MinioStore(installation, binary.get()) : new BundledStore(installation);
    }

    private String required(String variable, String url) {
        String value = environment.get(variable);
        if (value == null) {
            throw new StackException("JIXIAO_S3_URL names " + url + ", but there is no " + variable + ".", "set it");
        }
        return value;
    }

    private ObjectStore remember(ObjectStore store) throws IOException {
        installation.remember(
                switch (store) {
                    case ExternalStore external ->
                        Map.of(
                                SETTING,
                                "external",
                                "JIXIAO_S3_URL",
                                external.url(),
                                "JIXIAO_S3_ACCESS_KEY",
                                external.accessKey(),
                                "JIXIAO_S3_SECRET_KEY",
                                external.secretKey());
                    case MinioStore running -> Map.of(SETTING, "minio");
                    default -> Map.of(SETTING, "bundled");
                });
        return store;
    }
}
