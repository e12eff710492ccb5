package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** MinIO's program: on the PATH, in this user's cache, or built once from its pinned Go module where Go is present. */
final class MinioBinary {
    private static final String MODULE = "github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c";
    static final String CACHED = "minio-20260212";

    private final Installation installation;
    private final Map<String, String> environment;
    private final Progress progress;

    MinioBinary(Installation installation, Map<String, String> environment, Progress progress) {
        this.installation = installation;
        this.environment = environment;
        this.progress = progress;
    }

    /** The program, if it is here already. */
    Optional<Path> present() {
        return search(installation.cache(), environment);
    }

    static Optional<Path> search(Place place) {
        return search(place.cache(), place.environment());
    }

    private static Optional<Path> search(Path cache, Map<String, String> environment) {
        return Stream.concat(
                        onPath("minio", environment).stream(),
                        Stream.of(cache.resolve(CACHED).resolve("minio")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program, built if it must and can be. */
    Optional<Path> obtain() throws IOException, InterruptedException {
        Optional<Path> present = present();
        Optional<Path> go = onPath("go", environment).or(() -> Optional.of(Path.of("/usr/local/go/bin/go")));
        if (present.isPresent() || go.filter(Files::isExecutable).isEmpty()) {
            return present;
        }
        progress.say("building MinIO once from its Go module (several minutes; log: logs/minio-build.log)");
        try {
            Archive.once(installation.cache().resolve(CACHED), target -> build(go.get(), target));
        } catch (StackException failed) {
            progress.say("MinIO could not be built, using the bundled S3 server: "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        }
        return present();
    }

    private void build(Path go, Path target) throws IOException, InterruptedException {
        Commands.run(
                List.of(go.toString(), "install", "-trimpath", MODULE),
                Map.of("CGO_ENABLED", "0", "GOBIN", target.toAbsolutePath().toString()),
                target,
                installation.home().resolve("logs").resolve("minio-build.log"));
    }

    private static Optional<Path> onPath(String program, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
